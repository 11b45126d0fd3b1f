import { afterEach, expect, it, vi } from "vitest";
import { turnHeic } from "./turn-heic";

const heic = new File(["ftypheic"], "IMG_0001.HEIC", { lastModified: 5 });
const drawImage = vi.fn();

afterEach(() => vi.unstubAllGlobals());

it("turns an iPhone's picture where the browser can read it, and makes it as small as can be drawn", async () => {
  vi.stubGlobal("createImageBitmap", async () => ({ width: 8000, height: 6000, close: () => {} }));
  const sizes: number[][] = [];
  vi.stubGlobal(
    "OffscreenCanvas",
    class {
      constructor(width: number, height: number) {
        sizes.push([width, height]);
      }
      getContext = () => ({ drawImage });
      convertToBlob = async ({ type }: { type: string }) => new Blob(["jpeg"], { type });
    },
  );
  const turned = await turnHeic(heic);
  expect([turned.name, turned.type, turned.lastModified]).toEqual(["IMG_0001.jpg", "image/jpeg", 5]);
  expect(await turned.text()).toBe("jpeg");
  expect(drawImage).toHaveBeenCalledOnce();
  const [[width = 0, height = 0] = []] = sizes;
  expect(width * height).toBeLessThanOrEqual(16_000_000);
  expect(width / height).toBeCloseTo(4 / 3, 2);
});

it("leaves it to the server where the browser cannot, and everything else", async () => {
  vi.stubGlobal("createImageBitmap", () =>
    Promise.reject(new Error("The source image could not be decoded.")),
  );
  expect(await turnHeic(heic)).toBe(heic);
  const png = new File(["png"], "poster.png", { type: "image/png" });
  expect(await turnHeic(png)).toBe(png);
});
