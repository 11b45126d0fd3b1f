import { describe, expect, it } from "vitest";
import { z } from "zod";
import { formErrors, rule } from "./form-errors";

const even = z.number().refine((n) => n % 2 === 0, { params: rule({ zh: "须为偶数", en: "Must be even" }) });

describe("what is said of a wrong field", () => {
  it.each([
    [z.string().min(1), "", "请填写", "Required"],
    [z.string(), undefined, "请填写", "Required"],
    [z.string().min(10), "short", "至少 10 个字符", "At least 10 characters"],
    [z.string().max(3), "long", "最多 3 个字符", "At most 3 characters"],
    [z.array(z.string()).min(1), [], "至少 1 项", "At least 1"],
    [z.int().max(5), 6, "不能大于 5", "Must be 5 or less"],
    [z.email(), "nobody", "请填写正确的邮箱", "Enter a valid e-mail address"],
    [even, 3, "须为偶数", "Must be even"],
    [z.number(), "text", "内容不正确，请检查", "Not valid, please check"],
  ])("%#: in both languages", (schema, input, zh, en) => {
    expect(messageOf(schema, input, "zh")).toBe(zh);
    expect(messageOf(schema, input, "en")).toBe(en);
  });
});

function messageOf(schema: z.ZodType, input: unknown, locale: "zh" | "en"): string | undefined {
  return schema.safeParse(input, { error: formErrors(locale) }).error?.issues[0]?.message;
}
