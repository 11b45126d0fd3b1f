import { describe, expect, it } from "vitest";
import { formErrors } from "@/lib/platform/i18n/form-errors";
import { connectionSchema, newAccountSchema, settingsSchema } from "./schema";

const right = {
  name: "小店",
  kind: "service",
  appId: "wx0123456789abcdef",
  originalId: "gh_0123456789ab",
  appSecret: "0123456789abcdef0123456789abcdef",
  token: "abc",
  encodingAesKey: "a".repeat(43),
  mode: "secure",
};

describe("a connection", () => {
  it("is accepted as the console shows it", () => {
    expect(connectionSchema.parse(right)).toEqual(right);
  });

  it("may be pasted with blanks and in capitals", () => {
    const pasted = { ...right, appId: " WX0123456789ABCDEF\n", originalId: "GH_0123456789AB " };
    expect(connectionSchema.parse(pasted)).toEqual(right);
  });

  it.each([
    ["appId", "gh_0123456789ab", "AppID 以 wx 开头，共 18 位"],
    ["appId", "", "请填写"],
    ["originalId", "wx0123456789abcdef", "原始 ID 以 gh_ 开头，共 15 位"],
    ["appSecret", "not hex", "AppSecret 是 32 位，只有 0–9 和 a–f"],
    ["token", "ab", "Token 是 3 到 32 位的字母或数字"],
    ["token", "with-dash", "Token 是 3 到 32 位的字母或数字"],
    ["encodingAesKey", "a".repeat(42), "EncodingAESKey 是 43 位的字母或数字"],
    ["name", "   ", "请填写"],
  ])("with %s = %j is answered with words", (field, value, words) => {
    const result = connectionSchema.safeParse({ ...right, [field]: value }, { error: formErrors("zh") });
    expect(result.error?.issues[0]).toMatchObject({ path: [field], message: words });
  });

  it("of the pretend platform cannot be entered as one of WeChat's", () => {
    expect(newAccountSchema.safeParse({ ...right, kind: "sandbox" }).success).toBe(false);
  });
});

it("leaves out secrets that are not to change", () => {
  const kept = { ...right, appSecret: "", token: "", encodingAesKey: "" };
  expect(settingsSchema.parse(kept)).toEqual(kept);
});
