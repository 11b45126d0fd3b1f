import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { scanGrayBuffer, ZBarConfigType, ZBarScanner, ZBarSymbolType } from "@undecaf/zbar-wasm";
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";

/** What a camera sees: one byte a pixel, 0 black to 255 white. */
export type Seen = { pixels: Uint8Array; width: number; height: number };

/** What a picture says; null when nothing is found in it. */
export type CodeReader = (seen: Seen) => Promise<string | null>;

/**
 * Two readers that look for a code in different ways, as the apps of different phones do: zbar fits straight lines to
 * the corners' squares, ZXing looks for their proportions. What both read is read by others, too.
 */
export const CODE_READERS = { zbar: readWithZbar, zxing: readWithZxing } as const satisfies Record<
  string,
  CodeReader
>;

/** Each is loaded with the first picture, and then kept: a megabyte of WebAssembly. */
let scanner: Promise<ZBarScanner> | undefined;
let zxing: Promise<unknown> | undefined;

async function readWithZbar({ pixels, width, height }: Seen): Promise<string | null> {
  scanner ??= createScanner();
  const [symbol] = await scanGrayBuffer(new Uint8Array(pixels).buffer, width, height, await scanner);
  return symbol?.decode() ?? null;
}

async function createScanner(): Promise<ZBarScanner> {
  const created = await ZBarScanner.create();
  // It reads all kinds of bars otherwise, and finds some in the dots.
  created.setConfig(ZBarSymbolType.ZBAR_NONE, ZBarConfigType.ZBAR_CFG_ENABLE, 0);
  created.setConfig(ZBarSymbolType.ZBAR_QRCODE, ZBarConfigType.ZBAR_CFG_ENABLE, 1);
  return created;
}

async function readWithZxing({ pixels, width, height }: Seen): Promise<string | null> {
  zxing ??= loadZxing();
  await zxing;
  const data = new Uint8ClampedArray(pixels.length * 4).fill(255);
  for (const [index, grey] of pixels.entries()) data.fill(grey, index * 4, index * 4 + 3);
  const picture = { data, width, height, colorSpace: "srgb", pixelFormat: "rgba-unorm8" } as const;
  const [code] = await readBarcodes(picture, {
    formats: ["QRCode"],
    tryInvert: false,
    maxNumberOfSymbols: 1,
  });
  return code?.text ?? null;
}

/** From the package's own file: of itself it would fetch it from the network. */
async function loadZxing(): Promise<unknown> {
  const bytes = await readFile(createRequire(import.meta.url).resolve("zxing-wasm/reader/zxing_reader.wasm"));
  const wasmBinary = new Uint8Array(bytes).buffer;
  return prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
}
