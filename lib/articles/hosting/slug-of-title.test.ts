import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { slugSchema } from "./schema";
import { numberedSlug, slugOfTitle } from "./slug-of-title";

describe("a slug", () => {
  it.each([
    ["周末活动", "zhou-mo-huo-dong"],
    ["绿色女孩", "lv-se-nv-hai"],
    ["重庆银行 2026 年度报告", "chong-qing-yin-hang-2026-nian-du-bao-gao"],
    ["Summer SALE! 50% off", "summer-sale-50-off"],
    ["Café à la carte", "cafe-a-la-carte"],
    ["ＡＢＣ全角", "abc-quan-jiao"],
    ["🎉🎉", "article"],
    ["", "article"],
    ["preview", "article-preview"],
    ["<script>alert(1)</script>", "script-alert-1-script"],
  ])("of %j is %s", async (title, slug) => {
    expect(await slugOfTitle(title)).toBe(slug);
  });

  it("of any title may be an address", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", maxLength: 64 }), async (title) => {
        expect(slugSchema.safeParse(await slugOfTitle(title)).success).toBe(true);
      }),
    );
  });

  it("with a number is one as well, and ends with it", async () => {
    const long = await slugOfTitle("床前明月光疑是地上霜举头望明月低头思故乡".repeat(3));
    const numbered = numberedSlug(long, 12);
    expect(numbered).toMatch(/[a-z]-12$/);
    expect(slugSchema.safeParse(numbered).success).toBe(true);
  });
});
