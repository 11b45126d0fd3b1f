import { describe, expect, it } from "vitest";
import { z } from "zod";
import { configurationSchema } from "@/lib/admin/configuration/schema";
import { checkLines } from "@/lib/qrcodes/bulk/checks";
import type { LineField } from "@/lib/qrcodes/bulk/columns";
import { lineSchema, startBatchSchema } from "@/lib/qrcodes/bulk/schema";
import { PLAIN_SETTINGS } from "./code-settings";
import { qrCodeSchema } from "./schema";
import type { SceneKind } from "./types";

/** What somebody wants a code to be; the same words by whichever door they come. */
type Wish = Partial<Record<LineField, string>> & { sceneKind?: SceneKind };

const long = (count: number) => "长".repeat(count);
const EMOJI = "🍜";

describe("every door takes", () => {
  it.each<[string, Wish]>([
    ["a scene of 40 emoji, which are 40 characters", { scene: EMOJI.repeat(40) }],
    ["a scene of 64 emoji", { scene: EMOJI.repeat(64) }],
    ["a scene of 64 Chinese characters", { scene: long(64) }],
    ["the largest number", { scene: "100000", sceneKind: "number" }],
    ["a number as text, with zeros before it", { scene: "007" }],
    ["a name of 60 characters", { name: long(60) }],
    ["a name with space around it", { name: `  ${long(60)} ` }],
    ["a family that is several signs in one", { name: "👩‍👩‍👧 亲子" }],
    ["a note of several lines", { note: "一\n二\r\n\t三" }],
    ["a note of 500 characters", { note: EMOJI.repeat(500) }],
    ["a folder of 40 characters", { folder: long(40) }],
    ["ten labels, one of them twice", { labels: "1,2,3,4,5,6,7,8,9,10,10" }],
    ["a reply of several lines", { reply: "欢迎\n光临" }],
    ["a reply that turns the direction of writing", { reply: "\u202eمرحبا\u202c" }],
    ["a reply with a sign that nobody sees", { followReply: "a\u0007" }],
    ["a reply of 2,048 bytes", { followReply: `${long(682)}ab` }],
  ])("%s", (_, wish) => {
    expect(answersOf(wish)).toEqual({ form: true, list: true, order: true, apply: true });
  });
});

describe("every door refuses", () => {
  it.each<[string, Wish]>([
    ["a scene of 65 characters", { scene: "s".repeat(65) }],
    ["a scene of 65 emoji", { scene: EMOJI.repeat(65) }],
    ["a scene with a line break", { scene: "a\nb" }],
    ["a scene with half a character", { scene: "a\ud83c" }],
    ["a number that is too large", { scene: "100001", sceneKind: "number" }],
    ["nought", { scene: "0", sceneKind: "number" }],
    ["a number that is none", { scene: "1e3", sceneKind: "number" }],
    ["a broken number", { scene: "1.5", sceneKind: "number" }],
    ["no name", { name: "" }],
    ["a name of nothing but space", { name: "  " }],
    ["a name of 61 characters", { name: long(61) }],
    ["a name with a line break", { name: "上海\n店" }],
    ["a name that turns the direction of writing", { name: "春季\u202e海报" }],
    ["a name with half a character", { name: "海报\ud83c" }],
    ["a folder of 41 characters", { folder: long(41) }],
    ["a folder with half a character", { folder: "门\udf5c店" }],
    ["an owner with a tab", { owner: "门\t店" }],
    ["a label of 41 characters", { labels: long(41) }],
    ["a label that turns the direction of writing", { labels: "海报,\u2066店" }],
    ["eleven labels", { labels: "1,2,3,4,5,6,7,8,9,10,11" }],
    ["a note of 501 characters", { note: long(501) }],
    ["a note with a zero", { note: "a\u0000" }],
    ["a note with half a character", { note: "a\ud800" }],
    ["a reply of more than 2,048 bytes", { reply: long(683) }],
  ])("%s", (_, wish) => {
    expect(answersOf(wish)).toEqual({ form: false, list: false, order: false, apply: false });
  });
});

/** Whether each door takes it: a code's own form, the check of a list, the order that the list becomes, `apply`. */
function answersOf({ sceneKind = "text", ...values }: Wish) {
  const { reply, followReply, labels, ...texts } = { name: "海报", scene: "s-1", ...values };
  const code = {
    ...PLAIN_SETTINGS,
    ...texts,
    labels: labels?.split(",") ?? [],
    replies: toReplies(reply) ?? [],
    followReplies: toReplies(followReply) ?? null,
    sceneKind,
    lifetime: "permanent",
    duration: { days: 30, hours: 0, minutes: 0 },
  };
  const line = { line: 1, values: { name: "海报", scene: "s-1", ...values } };
  const order = startBatchSchema.safeParse({
    ...code,
    name: "一批",
    folder: "",
    owner: "",
    note: "",
    labels: [],
    scene: "",
    replies: [],
    followReplies: null,
    lines: [line],
    confirmed: null,
  });
  return {
    form: qrCodeSchema.safeParse(code).success,
    list: checkLines([line], { sceneKind, labels: [] }).size === 0,
    order:
      order.success &&
      checkLines(z.array(lineSchema).parse(order.data.lines), { sceneKind, labels: [] }).size === 0,
    apply: configurationSchema.safeParse({ codes: [code] }).success,
  };
}

function toReplies(text: string | undefined) {
  return text && [{ type: "text" as const, text }];
}
