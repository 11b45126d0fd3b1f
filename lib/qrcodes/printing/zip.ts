import { crc32, deflateRawSync } from "node:zlib";
import { CHINA_AHEAD } from "@/lib/platform/time";

// An archive that is written entry by entry and can be continued by another process: what stands before the next entry
// says all that the table at the end needs. Source: PKWARE APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16.

/** An entry as the table at the end has it. */
export type ZipEntry = {
  name: string;
  method: number;
  time: number;
  crc: number;
  packedSize: number;
  size: number;
  offset: number;
};

const LOCAL = { signature: 0x04034b50, length: 30 } as const;
const CENTRAL = { signature: 0x02014b50, length: 46 } as const;
const END = { signature: 0x06054b50, length: 22 } as const;
const STORED = 0;
const DEFLATED = 8;
const VERSION = 20;
/** Names are UTF-8. */
const FLAGS = 0x0800;
/** A plain file that its owner may write and everybody read, for systems that ask. */
const UNIX_MODE = 0o100644 * 0x10000;

/**
 * One file of an archive.
 *
 * @param offset where in the archive it will begin
 * @param isPacked false for what is packed already, such as pictures
 */
export function zipEntry(
  file: { name: string; bytes: Uint8Array; isPacked: boolean },
  offset: number,
  at: Date,
): { entry: ZipEntry; bytes: Uint8Array } {
  const data = file.isPacked ? deflateRawSync(file.bytes) : file.bytes;
  const entry = {
    name: file.name,
    method: file.isPacked ? DEFLATED : STORED,
    time: dosTime(at),
    crc: crc32(file.bytes),
    packedSize: data.length,
    size: file.bytes.length,
    offset,
  };
  const head = Buffer.alloc(LOCAL.length);
  head.writeUInt32LE(LOCAL.signature, 0);
  writeCommon(head, 4, entry);
  return { entry, bytes: Buffer.concat([head, Buffer.from(entry.name), data]) };
}

/**
 * Reads the entries of a piece of an archive that begins with one.
 *
 * @param offset where in the archive the piece begins
 * @returns them, and how many bytes they are: what follows is the beginning of an entry that goes on in the next piece
 */
export function readZipEntries(bytes: Buffer, offset: number): { entries: ZipEntry[]; length: number } {
  const entries: ZipEntry[] = [];
  let at = 0;
  while (at + LOCAL.length <= bytes.length) {
    if (bytes.readUInt32LE(at) !== LOCAL.signature) throw new Error(`No entry of an archive begins at ${at}`);
    const data = at + LOCAL.length + bytes.readUInt16LE(at + 26);
    const packedSize = bytes.readUInt32LE(at + 18);
    if (data + packedSize > bytes.length) break;
    entries.push({
      method: bytes.readUInt16LE(at + 8),
      time: bytes.readUInt32LE(at + 10),
      crc: bytes.readUInt32LE(at + 14),
      packedSize,
      size: bytes.readUInt32LE(at + 22),
      name: bytes.toString("utf8", at + LOCAL.length, data),
      offset: offset + at,
    });
    at = data + packedSize;
  }
  return { entries, length: at };
}

/** The table at the end of an archive. @param offset where it begins */
export function zipTable(entries: readonly ZipEntry[], offset: number): Uint8Array {
  const rows = entries.map(centralRow);
  const size = rows.reduce((sum, row) => sum + row.length, 0);
  const end = Buffer.alloc(END.length);
  end.writeUInt32LE(END.signature, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...rows, end]);
}

function centralRow(entry: ZipEntry): Buffer {
  const row = Buffer.alloc(CENTRAL.length);
  row.writeUInt32LE(CENTRAL.signature, 0);
  // Made on Unix.
  row.writeUInt16LE(0x0300 + VERSION, 4);
  writeCommon(row, 6, entry);
  row.writeUInt32LE(UNIX_MODE, 38);
  row.writeUInt32LE(entry.offset, 42);
  return Buffer.concat([row, Buffer.from(entry.name)]);
}

/** What an entry and its row in the table have in common, in the same order. */
function writeCommon(target: Buffer, at: number, entry: ZipEntry): void {
  target.writeUInt16LE(VERSION, at);
  target.writeUInt16LE(FLAGS, at + 2);
  target.writeUInt16LE(entry.method, at + 4);
  target.writeUInt32LE(entry.time, at + 6);
  target.writeUInt32LE(entry.crc, at + 10);
  target.writeUInt32LE(entry.packedSize, at + 14);
  target.writeUInt32LE(entry.size, at + 18);
  target.writeUInt16LE(Buffer.byteLength(entry.name), at + 22);
}

/** China's time, as MS-DOS wrote it: two seconds exact, from 1980 on. */
function dosTime(at: Date): number {
  const china = new Date(Math.max(at.getTime(), DOS_BEGINS) + CHINA_AHEAD);
  const day = (china.getUTCFullYear() - 1980) * 512 + (china.getUTCMonth() + 1) * 32 + china.getUTCDate();
  const time = china.getUTCHours() * 2048 + china.getUTCMinutes() * 32 + (china.getUTCSeconds() >> 1);
  return day * 0x10000 + time;
}

const DOS_BEGINS = Date.UTC(1980, 0, 2);
