import { describe, expect, it } from "vitest";
import { isHeldAddress, makeHeldAddress, pictureInAddress } from "./outside-pictures";

const bytes = Uint8Array.from({ length: 300 }, (_, index) => index % 256);
const base64 = Buffer.from(bytes).toString("base64");

describe("a picture within an address", () => {
  it.each([
    ["as browsers write it", `data:image/png;base64,${base64}`],
    [
      "with parameters and line breaks",
      `data:IMAGE/PNG;name=a.png;base64,${base64.replace(/(.{60})/g, "$1\r\n")}`,
    ],
  ])("is read %s", async (_, address) => {
    const picture = pictureInAddress(address);
    expect(picture?.type).toBe("image/png");
    expect(new Uint8Array((await picture?.arrayBuffer()) ?? new ArrayBuffer())).toEqual(bytes);
  });

  it.each([
    [
      "a place that is held open",
      "data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==",
    ],
    ["a page", `data:text/html;base64,${base64}`],
    ["what is no base64", `data:image/png;base64,${"*".repeat(200)}`],
    ["an address of the web", `https://example.com/${base64}`],
  ])("is not found in %s", (_, address) => {
    expect(pictureInAddress(address)).toBeNull();
  });
});

it("tells addresses of pictures that a browser holds from others", () => {
  expect(isHeldAddress(makeHeldAddress("a"))).toBe(true);
  expect(isHeldAddress("https://example.com/held:a")).toBe(false);
});
