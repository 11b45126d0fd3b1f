import { describe, expect, it } from "vitest";
import type { ChatItem } from "@/lib/phone/types";
import { listExchanges, mergeItems, needsTime, type PendingAct, withoutLanded } from "./chat-lines";

const said = (seq: number, text: string, given: Partial<ChatItem> = {}): ChatItem => ({
  seq,
  at: seq * 1000,
  type: "text",
  side: "follower",
  text,
  ...(given.exchangeId === undefined ? {} : { exchangeId: given.exchangeId }),
});
const answered = (seq: number, exchangeId: string): ChatItem => ({
  seq,
  at: seq * 1000,
  type: "text",
  side: "account",
  text: "答",
  exchangeId,
});
const pending = (id: number, text: string, afterSeq: number, failure: string | null = null): PendingAct => ({
  id,
  afterSeq,
  failure,
  act: { type: "say", text },
  sketch: { type: "text", text },
});

describe("lines that arrive", () => {
  it("are put in order, each once, whichever way they came", () => {
    const merged = mergeItems([said(1, "a"), said(4, "d")], [said(3, "c"), said(4, "d")]);
    expect(merged.map(({ seq }) => seq)).toEqual([1, 3, 4]);
  });

  it("stand for the sketch of what was said, before the act has ended", () => {
    expect(withoutLanded([pending(1, "你好", 5)], [said(6, "你好")])).toEqual([]);
  });

  it("stand for one sketch each when the same thing was said twice", () => {
    const two = [pending(1, "在吗", 5), pending(2, "在吗", 5)];
    expect(withoutLanded(two, [said(6, "在吗")])).toEqual([two[1]]);
  });

  it("do not stand for what was said before, or by the account, or differently", () => {
    const one = [pending(1, "你好", 5)];
    expect(withoutLanded(one, [said(5, "你好"), answered(6, "x"), said(7, "您好")])).toEqual(one);
  });

  it("leave a sketch that failed where it is", () => {
    const failed = [pending(1, "你好", 5, "没有发出去")];
    expect(withoutLanded(failed, [said(6, "你好")])).toEqual(failed);
  });
});

describe("a time between two lines", () => {
  it.each([
    [undefined, true],
    [said(1, "a"), false],
  ])("after %j: %s", (previous, expected) => {
    expect(needsTime(said(2, "b"), previous)).toBe(expected);
  });

  it("is shown after a pause of five minutes", () => {
    expect(needsTime(said(400, "b"), said(1, "a"))).toBe(true);
  });
});

it("lists the exchanges of a chat, newest first, each by the line that caused it", () => {
  const items: ChatItem[] = [
    said(1, "甲", { exchangeId: "e1" }),
    answered(2, "e1"),
    said(3, "乙", { exchangeId: "e2" }),
    { seq: 4, at: 4000, type: "fault", text: "故障", textEn: "fault", exchangeId: "e2" },
    said(5, "丙"),
  ];
  expect(listExchanges(items)).toMatchObject([
    { id: "e2", cause: { text: "乙" }, hasFault: true },
    { id: "e1", cause: { text: "甲" }, hasFault: false },
  ]);
});
