import { describe, expect, it } from "vitest";
import { picturesInRtf } from "./rtf-pictures";

const hex = (bytes: readonly number[]) =>
  Buffer.from(bytes)
    .toString("hex")
    .replace(/(.{8})/g, "$1\r\n");
const word = (blip: string, bytes: readonly number[]) =>
  `{\\*\\shppict{\\pict{\\*\\picprop\\shplid1025{\\sp{\\sn shapeType}{\\sv 75}}}\\picscalex100\\picw2540\\pich1270` +
  `\\picwgoal1440\\${blip}\\bliptag-1278193461{\\*\\blipuid b3d050cb53d4a5f0}${hex(bytes)}}}` +
  `{\\nonshppict{\\pict\\picw2540\\pich1270\\wmetafile8\\bliptag1{\\*\\blipuid 0a}0100090000}}`;

describe("pictures that Word puts beside its HTML", () => {
  it("come in their order, each once, as what they are", async () => {
    const rtf = `{\\rtf1\\ansi 前${word("pngblip", [1, 2, 254])}\\par ${word("jpegblip", [255, 216])}后}`;
    const pictures = picturesInRtf(rtf);
    expect(pictures.map(({ type }) => type)).toEqual(["image/png", "image/jpeg"]);
    const contents = await Promise.all(
      pictures.map(async (one) => [...new Uint8Array(await one.arrayBuffer())]),
    );
    expect(contents).toEqual([
      [1, 2, 254],
      [255, 216],
    ]);
  });

  it("are none in a text without, or one that breaks off", () => {
    expect(picturesInRtf("{\\rtf1 字}")).toEqual([]);
    expect(picturesInRtf("{\\pict\\pngblip")).toEqual([]);
    expect(picturesInRtf(`${"{\\pict{".repeat(20_000)}\\pngblip zz}`)).toEqual([]);
  });
});
