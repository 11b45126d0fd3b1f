import type { AccountId } from "@/lib/auth/account-id";
import { FILE_FORMATS } from "@/lib/media/files/file-formats";
import type { Database } from "@/lib/platform/db/db";
import { fileSearchText } from "./data";
import type { KeptContent } from "./keep-file";

// Functions of a transaction, for whoever fills a library along with something else, and records it.

/** Puts a file with a content that the store has into the library. */
export async function insertFile(
  tx: Database,
  accountId: AccountId,
  { id, name, folder, createdAt }: { id: string; name: string; folder: string; createdAt: Date },
  content: KeptContent,
): Promise<void> {
  const { kind } = FILE_FORMATS[content.format];
  const searchText = fileSearchText({ name, folder });
  await tx.mediaFile.create({
    data: { ...content, id, accountId, kind, name, folder, createdAt, searchText },
  });
}

/** Gives a file another name and folder. */
export async function renameFile(
  tx: Database,
  accountId: AccountId,
  { id, name, folder }: { id: string; name: string; folder: string },
): Promise<void> {
  const data = { name, folder, searchText: fileSearchText({ name, folder }), revision: { increment: 1 } };
  await tx.mediaFile.updateMany({ where: { id, accountId }, data });
}
