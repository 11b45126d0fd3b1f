import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { MAX_LOGO_BYTES } from "./limits";
import { readLogo } from "./logo";
import { logoSchema } from "./style";

describe("a logo", () => {
  it.each(["png", "jpeg"] as const)("as %s is written anew, as small as it is drawn", async (format) => {
    const large = await picture(1200, 600).toFormat(format).toBuffer();
    const read = await readLogo(dataUri(format, large));
    const size = read.ok && (await sharp(Buffer.from(read.dataUri.split(",")[1] ?? "", "base64")).metadata());
    expect(size).toMatchObject({ width: 480, height: 240 });
  });

  it("stays see-through where it was", async () => {
    const read = await readLogo(dataUri("png", await picture(50, 50, "#ff000080").png().toBuffer()));
    const { channels } = await sharp(
      Buffer.from((read.ok && read.dataUri.split(",")[1]) || "", "base64"),
    ).metadata();
    expect(channels).toBe(4);
  });

  it("loses what else a file can hold", async () => {
    const marked = await picture(50, 50)
      .withExif({ IFD0: { Copyright: "secret place" } })
      .jpeg()
      .toBuffer();
    const read = await readLogo(dataUri("jpeg", marked));
    expect(read.ok && Buffer.from(read.dataUri.split(",")[1] ?? "", "base64").includes("secret")).toBe(false);
  });

  it("of a photograph stays below the limit", async () => {
    const noise = await sharp({
      create: {
        width: 100,
        height: 100,
        channels: 3,
        background: "#000",
        noise: { type: "gaussian", mean: 128, sigma: 60 },
      },
    })
      .jpeg({ quality: 100 })
      .toBuffer();
    const read = await readLogo(dataUri("jpeg", noise));
    expect(read.ok && read.dataUri.length).toBeLessThan(MAX_LOGO_BYTES * 1.4);
  });
});

describe("a hostile logo is refused at once", () => {
  it.each([
    ["of 30,000 by 30,000 pixels", () => hugePng(30_000, 30_000), /像素太多|打不开/],
    ["of four thousand million pixels in one row", () => hugePng(0x7fffffff, 1), /像素太多|打不开/],
    [
      "cut off in the middle",
      async () => (await picture(300, 300).png().toBuffer()).subarray(0, 200),
      /打不开/,
    ],
    [
      "that is an SVG",
      async () => Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"),
      /不是 PNG 或 JPG/,
    ],
    ["that is a GIF", async () => Buffer.from("GIF89a0000"), /不是 PNG 或 JPG/],
    ["that is empty", async () => Buffer.alloc(0), /不是 PNG 或 JPG/],
  ])("%s", async (_, make, words) => {
    const bytes = await make();
    const before = performance.now();
    const read = await readLogo(dataUri("png", bytes));
    expect(performance.now() - before).toBeLessThan(1000);
    expect(read).toMatchObject({ ok: false, reason: { zh: expect.stringMatching(words) } });
  });

  it.each([
    ["an SVG by name", "data:image/svg+xml;base64,PHN2Zy8+"],
    ["an address", "https://example.com/logo.png"],
    ["too many bytes", `data:image/png;base64,${"A".repeat(200_000)}`],
  ])("%s does not pass the form", (_, logo) => {
    expect(logoSchema.safeParse(logo).success).toBe(false);
  });
});

function picture(width: number, height: number, background = "#e60012") {
  return sharp({ create: { width, height, channels: background.length > 7 ? 4 : 3, background } });
}

function dataUri(format: string, bytes: Buffer): string {
  return `data:image/${format};base64,${bytes.toString("base64")}`;
}

/** A real file but for what it claims to be as large as. */
async function hugePng(width: number, height: number): Promise<Buffer> {
  const png = await picture(10, 10).png().toBuffer();
  png.writeUInt32BE(width, 16);
  png.writeUInt32BE(height, 20);
  return png;
}
