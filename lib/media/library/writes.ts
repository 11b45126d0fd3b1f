import type { AccountId } from "@/lib/auth/account-id";
import { FILE_FORMATS } from "@/lib/media/files/file-formats";
import type { Database } from "@/lib/platform/db/db";
import { inParts } from "@/lib/platform/in-parts";
import { fileSearchText } from "./data";
import type { KeptContent } from "./keep-file";

// Functions of a transaction, for whoever fills a library along with something else, and records it.

/** A file whose content the store has. */
export type FileToInsert = {
  id: string;
  name: string;
  folder: string;
  createdAt: Date;
  content: KeptContent;
};

/** Puts files into the library, however many. */
export async function insertFiles(
  tx: Database,
  accountId: AccountId,
  files: readonly FileToInsert[],
): Promise<void> {
  for (const part of inParts(files, FILES_A_STATEMENT))
    await tx.mediaFile.createMany({
      data: part.map(({ content, ...file }) => {
        const { kind } = FILE_FORMATS[content.format];
        return { ...content, ...file, accountId, kind, searchText: fileSearchText(file) };
      }),
    });
}

const FILES_A_STATEMENT = 500;

/** Gives a file another name and folder. */
export async function renameFile(
  tx: Database,
  accountId: AccountId,
  { id, name, folder }: { id: string; name: string; folder: string },
): Promise<void> {
  const data = { name, folder, searchText: fileSearchText({ name, folder }), revision: { increment: 1 } };
  await tx.mediaFile.updateMany({ where: { id, accountId }, data });
}
