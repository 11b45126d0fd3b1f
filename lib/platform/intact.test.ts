import { expect, it } from "vitest";
import { z } from "zod";
import { formErrors } from "@/lib/platform/i18n/form-errors";
import { intact } from "./intact";

const schema = intact(z.object({ name: z.string(), replies: z.array(z.object({ text: z.string() })) }));

it("text of which every letter is there passes", () => {
  const value = { name: "优惠券", replies: [{ text: "🎁" }] };

  expect(schema.safeParse(value)).toEqual({ success: true, data: value });
});

it.each(["\uFFFD\uFFFD", "🎁\uD83C"])(
  "a text with a lost letter is refused at its field, however deep",
  (text) => {
    const { error } = schema.safeParse(
      { name: "好", replies: [{ text: "好" }, { text }] },
      { error: formErrors("zh") },
    );

    expect(error?.issues).toMatchObject([
      { path: ["replies", 1, "text"], message: expect.stringContaining("UTF-8") },
    ]);
  },
);
