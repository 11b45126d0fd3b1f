import { expect, it } from "vitest";
import { assessStyle } from "@/lib/qrcodes/drawing/assess-style";
import { DEFAULT_STYLE } from "@/lib/qrcodes/drawing/style";
import { LOOKS } from "./looks";

it.each(LOOKS)("$name: is read however a phone is held, with something in reserve", async ({ changes }) => {
  const assessment = await assessStyle("http://weixin.qq.com/q/02rR2xYDDWcVP1g7CtN1cq", {
    ...DEFAULT_STYLE,
    ...changes,
  });
  expect(assessment).toMatchObject({
    verdict: { ok: true, warnings: [] },
    safety: { level: "safe" },
    mended: null,
  });
});
