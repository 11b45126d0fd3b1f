import { describe, expect, it } from "vitest";
import { COVER_ASPECTS, COVER_SHAPES, middleCrop, placeBehindWindow, toCrop } from "./cover-crops";
import { writtenSchema } from "./schema";

describe("parts of a cover", () => {
  it.each([
    { width: 1080, height: 1920 },
    { width: 3000, height: 400 },
    { width: 900, height: 383 },
    { width: 1, height: 1 },
  ])("begin as the largest from the middle that have their shape: $width × $height", (picture) => {
    const crops = { wide: middleCrop(picture, "wide"), square: middleCrop(picture, "square") };
    for (const shape of COVER_SHAPES) {
      const { left, top, right, bottom } = crops[shape];
      const aspect = ((right - left) * picture.width) / ((bottom - top) * picture.height);
      expect(aspect).toBeCloseTo(COVER_ASPECTS[shape], 2);
      expect(Math.max(right - left, bottom - top)).toBe(1);
      expect(left + right).toBeCloseTo(1, 5);
    }
    expect(writtenSchema.shape.coverCrops.safeParse(crops).success).toBe(true);
  });

  it("stay within the picture where a browser rounds beyond it", () => {
    const crop = toCrop({ x: -1e-9, y: 0.25, width: 1.000000002, height: 0.5 });
    expect(crop).toEqual({ left: 0, top: 0.25, right: 1, bottom: 0.75 });
  });

  it("fill the window that shows them", () => {
    const part = { left: 0.25, top: 0, right: 0.75, bottom: 1 };
    expect(placeBehindWindow(part)).toEqual({ width: "200%", height: "100%", left: "-50%", top: "0%" });
  });
});
