import { wechatFor } from "@/lib/accounts/wechat-for";
import type { AccountId } from "@/lib/auth/account-id";
import { db } from "@/lib/platform/db/db";
import { startTimeSlice } from "@/lib/platform/time-slice";
import type { PrintableCode } from "@/lib/qrcodes/sheets/schema";
import type { PictureFile } from "@/lib/qrcodes/workshop/tasks";
import { workAhead } from "@/lib/qrcodes/workshop/work-ahead";
import { drawCodeFile } from "@/lib/qrcodes/workshop/workshop";
import { writeIndex } from "./archive-index";
import { readPrintableCodes, readTickets } from "./data";
import { type PrintWork, UnreadableCode } from "./print-work";
import type { StoredPrint } from "./schema";
import { type PartPlace, writeParts } from "./write-parts";
import { readZipEntries, type ZipEntry, zipEntry, zipTable } from "./zip";

export type Archive = Extract<StoredPrint, { kind: "zip" }>;

/** So many codes are read from the database at a time. */
const READ_AT_ONCE = 50;
/** Of a picture in PDF, in points: five centimetres. */
const PDF_WIDTH = (50 / 25.4) * 72;

/** An archive on its way: what is in it, and how far it is. */
export type ArchivePlace = PartPlace & { entries: ZipEntry[] };

/**
 * Goes on with an archive for a while. Whoever comes after a process that died goes on after its last piece.
 *
 * @param place where this process left it; null to look for it
 * @returns where it is now; null when it is finished, cancelled or to be left to somebody else
 */
export async function makeZip(
  work: PrintWork,
  print: Archive,
  place: ArchivePlace | null,
): Promise<ArchivePlace | null> {
  const from = place ?? (await findPlace(work.id));
  if (!from) return null;
  const archive = openArchive(work, from);
  const until = performance.now() + work.turn;
  let done = from.done;
  while (done < print.codes.length) {
    const end = await addBlock(work, print, archive, done);
    if (end === null) return null;
    done = end;
    if (performance.now() > until && done < print.codes.length)
      return (await archive.writer.keep(done, true)) ? archive.place() : null;
  }
  await endArchive(work, print, archive);
  return null;
}

type OpenArchive = ReturnType<typeof openArchive>;

function openArchive({ id, clock }: PrintWork, from: ArchivePlace) {
  const entries = [...from.entries];
  const writer = writeParts(id, from);
  return {
    writer,
    entries,
    place: (): ArchivePlace => ({ ...writer.place(), entries }),
    add(file: { name: string; bytes: Uint8Array; isPacked: boolean }) {
      const { entry, bytes } = zipEntry(file, writer.place().size, new Date(clock.now()));
      entries.push(entry);
      writer.push(bytes);
    },
  };
}

/** @returns how many codes are through; null when it is to be left */
async function addBlock(
  work: PrintWork,
  print: Archive,
  { writer, add }: OpenArchive,
  from: number,
): Promise<number | null> {
  const block = print.codes.slice(from, from + READ_AT_ONCE);
  const codes = await readPrintableCodes(work.accountId, block);
  const draw = await pictureDrawer(work.accountId, print, block);
  const slice = startTimeSlice();
  const pictures = workAhead(block, 1, async (id) => {
    const code = codes.get(id);
    return code ? draw(code) : null;
  });
  let place = from;
  for await (const bytes of pictures) {
    if (work.signal.aborted) return null;
    const name = print.files[place];
    place += 1;
    if (bytes && name) add({ name, bytes, isPacked: print.archive.format === "svg" });
    if (slice.isOver()) await slice.rest();
    if (writer.isDue() && !(await writer.keep(place, true))) return null;
  }
  return place;
}

async function endArchive(
  work: PrintWork,
  print: Archive,
  { writer, entries, add }: OpenArchive,
): Promise<void> {
  const index = await writeIndex(work.accountId, print, new Set(entries.map(({ name }) => name)));
  add({ name: "index.csv", bytes: Buffer.from(index), isPacked: true });
  writer.push(zipTable(entries, writer.place().size));
  await writer.finish(print.codes.length, work.clock);
}

/** Reads how far an archive is from what is stored of it. */
async function findPlace(printId: string): Promise<ArchivePlace | null> {
  const where = { id: printId, state: "running" };
  const print = await db.qrPrint.findFirst({ where, select: { done: true } });
  if (!print) return null;
  const entries: ZipEntry[] = [];
  let unfinished: Buffer = Buffer.alloc(0);
  let size = 0;
  for (let parts = 0; ; parts += 1) {
    const place = { printId_number: { printId, number: parts } };
    // One piece at a time: an archive may be far larger than what a process should hold.
    const part = await db.qrPrintPart.findUnique({ where: place, select: { bytes: true } });
    if (!part) return { done: print.done, parts, size, entries };
    const piece = Buffer.concat([unfinished, part.bytes]);
    const whole = readZipEntries(piece, size - unfinished.length);
    entries.push(...whole.entries);
    size += part.bytes.length;
    unfinished = piece.subarray(whole.length);
  }
}

/** Makes the file of each picture; null where there is none any more. */
async function pictureDrawer(accountId: AccountId, print: Archive, ids: readonly string[]) {
  const { archive, style } = print;
  if (archive.format === "jpeg") {
    const [wechat, tickets] = await Promise.all([wechatFor(accountId), readTickets(accountId, ids)]);
    return async ({ id }: PrintableCode): Promise<Uint8Array | null> => {
      const ticket = tickets.get(id);
      return ticket === undefined ? null : ((await wechat.qrcode.picture(ticket))?.bytes ?? null);
    };
  }
  const { format, pixels } = archive;
  return async ({ url, name }: PrintableCode): Promise<Uint8Array> => {
    const file: PictureFile =
      format === "pdf" ? { format, width: PDF_WIDTH, title: name } : { format, size: pixels };
    const picture = await drawCodeFile(url, style, file);
    if (!picture.ok) throw new UnreadableCode(name, picture.reason);
    return picture.bytes;
  };
}
