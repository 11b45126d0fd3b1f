import { describe, expect, it } from "vitest";
import { PLAIN_SETTINGS } from "./code-settings";
import { codeSettingsSchema, qrCodeDraftSchema, qrCodeSchema, wordSchema } from "./schema";

const { name, labels, note } = codeSettingsSchema.shape;

describe("what staff call a code", () => {
  it.each(["\u202a", "\u202b", "\u202c", "\u202d", "\u202e", "\u2066", "\u2067", "\u2068", "\u2069"])(
    "has no sign that turns the direction of writing: %j",
    (sign) => {
      const text = `春季${sign}海报`;
      for (const result of [name, wordSchema, note].map((schema) => schema.safeParse(text)))
        expect(result.success).toBe(false);
      expect(labels.safeParse(["海报", text]).success).toBe(false);
    },
  );

  it.each(["👩‍👩‍👧 亲子", "❤️ 会员", "مرحبا", "Ünïcödé", "𠮷野家"])(
    "may be written in any script and with emoji: %s",
    (text) => {
      for (const schema of [name, wordSchema, note]) expect(schema.parse(text)).toBe(text);
    },
  );
});

it.each([
  [1.5, 1.5],
  [-3, -3],
  [9999, 9999],
  // Numbers that are none are nothing in JSON.
  [null, 0],
])("a draft keeps a code whose days are %s, which nobody can make", (days, kept) => {
  const code = { ...PLAIN_SETTINGS, name: "", lifetime: "temporary", sceneKind: "text", scene: "" };
  const draft = { ...code, duration: { days, hours: 0, minutes: 0 } };
  expect(qrCodeSchema.safeParse({ ...draft, name: "海报" }).success).toBe(false);
  expect(qrCodeDraftSchema.parse(draft).duration.days).toBe(kept);
});
