import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import type { WeChat } from "@/lib/wechat/api/client";
import { connectAnew, type PlatformStub, startPlatformStub } from "@/lib/wechat/api/platform-stub.test-kit";
import { AUTO_REPLY_ANSWERS } from "./console-answers.test-kit";
import { MENU_ANSWERS } from "./console-menus.test-kit";
import { outcomeOf } from "./data";
import { finishPart } from "./finish-part";
import { sketchAutoReplies } from "./sketch";
import { sketchMenu } from "./sketch-menu";
import { note, type SketchedPart } from "./sketched-part";

let platform: PlatformStub;
let wechat: WeChat;

beforeAll(async () => {
  platform = await startPlatformStub();
});
beforeEach(() => {
  wechat = connectAnew(platform);
});
afterAll(() => platform.close());

/** As if every file came but those under GONE. */
function finish(part: SketchedPart) {
  return finishPart(
    part,
    part.replies.map(({ reply, place }) => {
      if (reply.type === "text" || reply.type === "news") return { place, reply, notes: [] };
      if (reply.type === "newsById") return { place, reply: { type: "news", articles: [] }, notes: [] };
      const isGone = "mediaId" in reply.source && reply.source.mediaId === "GONE";
      const { reply: number, button } = place;
      if (isGone) return { place, reply: null, notes: [note("fileGone", { reply: number, button })] };
      return { place, reply: { type: reply.type, fileId: "F", hash: "H", name: "N" }, notes: [] };
    }),
  );
}

it("there are thirty shapes of automatic replies and more", () => {
  expect(AUTO_REPLY_ANSWERS.length).toBeGreaterThanOrEqual(30);
});

it.each(AUTO_REPLY_ANSWERS)(
  "of $name everything is carried or named",
  async ({ answer, outcomes, notes = [] }) => {
    platform.on("/cgi-bin/get_current_autoreply_info", { json: answer });
    const read = await wechat.autoReplies.read();
    const parts = sketchAutoReplies(read).map(finish);
    expect(parts.map(outcomeOf)).toEqual(outcomes);
    const codes = parts.flatMap((part) => part.notes.map(({ code }) => code));
    expect(codes).toEqual(expect.arrayContaining([...notes]));
    if (notes.length === 0) expect(codes).toEqual([]);
    expect(new Set(parts.map(({ key }) => key)).size).toBe(parts.length);
    const replies = [read.welcome, read.fallback, ...read.rules.flatMap((rule) => rule.replies)].filter(
      Boolean,
    );
    const kept = parts.flatMap(({ body }) => (body?.type === "rule" ? body.replies : []));
    const named = parts.flatMap((part) => part.notes).filter(({ code }) => code !== "noReply");
    expect(kept.length + named.length).toBeGreaterThanOrEqual(replies.length);
  },
);

it.each(MENU_ANSWERS)("of $name everything is carried or named", async ({ answer, outcome, notes = [] }) => {
  platform.on("/cgi-bin/get_current_selfmenu_info", { json: answer });
  const sketch = sketchMenu({ ...(await wechat.menu.currentSelfmenuInfo()), isOurs: false });
  const part = sketch && finish(sketch);
  expect(part && outcomeOf(part)).toEqual(outcome);
  const codes = part?.notes.map(({ code }) => code) ?? [];
  expect(codes).toEqual(expect.arrayContaining([...notes]));
  if (notes.length === 0) expect(codes).toEqual([]);
});

it("the same answer has the same fingerprints, whatever ids its files come under", async () => {
  const answer = (content: string) => ({ json: { add_friend_autoreply_info: { type: "img", content } } });
  platform.on("/cgi-bin/get_current_autoreply_info", answer("ONE"), answer("TWO"));
  const [one, two] = [await wechat.autoReplies.read(), await wechat.autoReplies.read()];
  expect(sketchAutoReplies(one).map(finish)).toEqual(sketchAutoReplies(two).map(finish));
});
