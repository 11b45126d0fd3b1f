import sharp from "sharp";
import { expect, it } from "vitest";
import { fitPicture } from "./fit-picture";

it("takes no AVIF that would fill the memory while it is unfolded", async () => {
  const wide = (width: number) =>
    sharp({ create: { width, height: 5000, channels: 3, background: "#012" } })
      .avif({ effort: 0, quality: 1 })
      .toBuffer();
  const [large, small] = [await wide(5001), await wide(100)];
  const made = (bytes: Buffer) => fitPicture(bytes, { format: "avif", bytes: bytes.length });
  expect(await made(large)).toEqual({ problem: "tooManyPixels" });
  expect(await made(small)).toMatchObject({ format: "jpg", width: 100, height: 5000 });
});
