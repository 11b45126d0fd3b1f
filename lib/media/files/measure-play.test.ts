import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { makeScratchFolder } from "@/lib/testing/scratch-folder";
import { measurePlay } from "./measure-play";

const folder = makeScratchFolder("play");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("tells how long a recording plays", async () => {
  const samples = Buffer.alloc(3 * 16_000);
  const head = Buffer.alloc(44);
  head.write("RIFF");
  head.writeUInt32LE(36 + samples.length, 4);
  head.write("WAVEfmt ", 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(8000, 24);
  head.writeUInt32LE(16_000, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write("data", 36);
  head.writeUInt32LE(samples.length, 40);
  expect(await measure(Buffer.concat([head, samples]), "wav")).toBe(3);
});

it("gives up a video of a million empty boxes, which would take a minute", async () => {
  const ftyp = Buffer.from("00000018667479706d703432000000006d70343269736f6d", "hex");
  const boxes = Buffer.alloc(8 * 1_200_000, Buffer.from("000000006d6f6f76", "hex"));
  expect(await measure(Buffer.concat([ftyp, boxes]), "mp4", 50)).toBeNull();
});

function measure(content: Buffer, format: "wav" | "mp4", longestMs?: number) {
  const file = path.join(folder, format);
  writeFileSync(file, content);
  return measurePlay({ path: file, format, bytes: content.length }, longestMs);
}
