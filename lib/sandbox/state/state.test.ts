import { afterEach, beforeEach, expect, it } from "vitest";
import type { Exchange } from "./exchange";
import { openState, type State } from "./state";

let state: State;
beforeEach(() => {
  state = openState(":memory:");
});
afterEach(() => state.close());

const line = (text: string) => ({ type: "text" as const, side: "follower" as const, text });

it("a chat keeps its newest 500 lines, others' untouched", () => {
  state.chats.add("a", "other", 0, line("kept"));
  for (let count = 1; count <= 510; count += 1) state.chats.add("a", "o", count, line(String(count)));
  const items = state.chats.page("a", "o", 0, 1000);
  expect(items).toHaveLength(500);
  expect(items[0]).toMatchObject({ text: "11" });
  expect(state.chats.page("a", "other", 0, 10)).toHaveLength(1);
});

it("an account keeps its newest 2000 exchanges", () => {
  const exchange: Exchange = {
    id: "",
    at: 0,
    inbound: { type: "text" },
    plainXml: "",
    attempts: [],
    outcome: "silent",
    createTime: 0,
    fromUser: "o",
  };
  state.transaction(() => {
    for (let count = 1; count <= 2001; count += 1) state.exchanges.add("a", { ...exchange, id: `e${count}` });
  });
  expect(state.exchanges.get("a", "e1")).toBeNull();
  expect(state.exchanges.get("a", "e2")).toMatchObject({ id: "e2" });
  expect(state.exchanges.get("b", "e2")).toBeNull();
});

it("the log keeps the newest 5000 calls", () => {
  const call = { at: 0, appId: null, method: "GET", path: "/", query: "", status: 200, errcode: 0, ms: 0 };
  state.transaction(() => {
    for (let count = 0; count < 5003; count += 1) state.calls.add(call);
  });
  const [oldest] = state.calls.page(null, 0, 1);
  expect(oldest).toMatchObject({ seq: 4 });
});

it("media of one account stay within 256 MB, the oldest going first", () => {
  const media = {
    appId: "a",
    type: "video",
    mime: "video/mp4",
    filename: "a",
    createdAt: 0,
    permanent: false,
  } as const;
  const bytes = Buffer.alloc(60 * 1024 * 1024);
  for (const mediaId of ["1", "2", "3", "4", "5"]) state.media.add({ ...media, mediaId }, bytes);
  expect(state.media.get("a", "1", 0)).toBeNull();
  expect(state.media.get("a", "2", 0)).not.toBeNull();
});

it("texts that no database likes come back whole, or with the part replaced that has no UTF-8 form", () => {
  state.chats.add("a", "o", 0, line("\u0000'\"🙂"));
  state.chats.add("a", "\ud800", 0, line("x"));
  expect(state.chats.page("a", "o", 0, 10)).toMatchObject([{ text: "\u0000'\"🙂" }]);
  expect(state.chats.page("a", "\ud800", 0, 10)).toHaveLength(1);
});

it("a change that fails half way leaves nothing behind", () => {
  const half = () =>
    state.transaction(() => {
      state.chats.add("a", "o", 0, line("x"));
      throw new Error("half way");
    });
  expect(half).toThrow("half way");
  expect(state.chats.page("a", "o", 0, 10)).toEqual([]);
});

it("after closing, a late answer finds an error and not a crash", () => {
  const closed = openState(":memory:");
  closed.close();
  expect(() => closed.accounts.get("a")).toThrow("closed");
});
