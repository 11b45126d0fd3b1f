import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readZipEntries, type ZipEntry, zipEntry, zipTable } from "./zip";

const at = new Date("2026-11-22T08:30:00Z");
const files = ["一号店.svg", "folder/二号店.svg", "empty.csv"].map((name, index) => ({
  name,
  bytes: Buffer.from("内容".repeat(index === 2 ? 0 : 50)),
  isPacked: index !== 1,
}));

describe("an archive", () => {
  it("is opened by another program, names and contents as they were", () => {
    const opened = unzipSync(archiveOf(files).bytes);
    expect(
      Object.fromEntries(Object.entries(opened).map(([name, bytes]) => [name, strFromU8(bytes)])),
    ).toEqual(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes.toString()])));
  });

  it("can be read as far as it is written, wherever it was cut into pieces", () => {
    const { bytes, entries, tableAt } = archiveOf(files);
    for (let cut = 0; cut <= tableAt; cut += 1) {
      const first = readZipEntries(bytes.subarray(0, cut), 0);
      const rest = readZipEntries(bytes.subarray(first.length, tableAt), first.length);
      expect([...first.entries, ...rest.entries]).toEqual(entries);
    }
  });
});

function archiveOf(list: typeof files): { bytes: Buffer; entries: ZipEntry[]; tableAt: number } {
  const entries: ZipEntry[] = [];
  let bytes: Buffer = Buffer.alloc(0);
  for (const file of list) {
    const made = zipEntry(file, bytes.length, at);
    entries.push(made.entry);
    bytes = Buffer.concat([bytes, made.bytes]);
  }
  return { bytes: Buffer.concat([bytes, zipTable(entries, bytes.length)]), entries, tableAt: bytes.length };
}
