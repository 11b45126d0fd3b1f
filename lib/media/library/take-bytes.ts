import { rm } from "node:fs/promises";
import { Readable } from "node:stream";
import type { AccountId } from "@/lib/auth/account-id";
import type { FileKind } from "@/lib/media/files/file-formats";
import { receiveFile } from "@/lib/media/files/receive-file";
import { ReceivedFile } from "@/lib/media/files/received-file";
import { newArrival } from "@/lib/media/store/media-store";
import type { Refusal } from "@/lib/platform/action";
import { db } from "@/lib/platform/db/db";
import { listFilesById } from "./data";
import { addFile, type FileAdder } from "./mutations";
import type { LibraryFile } from "./types";

/**
 * Takes what was fetched from somewhere into the library. The same content, from wherever, is taken once.
 *
 * @returns the file and the hash of what was fetched; null where it is no file of that kind
 */
export async function takeBytes(
  context: FileAdder,
  bytes: Uint8Array,
  { kind, name, folder }: { kind: FileKind; name: string; folder: string },
): Promise<{ file: LibraryFile; hash: string } | Refusal | null> {
  const received = await receiveFile(newArrival(), Readable.from([bytes]));
  if (!(received instanceof ReceivedFile)) {
    const refusal = await addFile(context, { name, folder, file: received });
    return "id" in refusal ? null : refusal;
  }
  const { hash } = received;
  try {
    if (received.kind !== kind) return null;
    const same = await findSame(context.accountId, hash);
    const file = same ?? (await addFile(context, { name, folder, file: received }));
    return "id" in file ? { file, hash } : file;
  } finally {
    await rm(received.path, { force: true });
  }
}

async function findSame(accountId: AccountId, hash: string): Promise<LibraryFile | null> {
  const row = await db.mediaFile.findFirst({
    where: { accountId, OR: [{ contentHash: hash }, { originalHash: hash }] },
    select: { id: true },
  });
  return row && ((await listFilesById(accountId, [row.id]))[0] ?? null);
}
