import type { AccountId } from "@/lib/auth/account-id";
import { listContents, listFilesById, listFilesFrom } from "@/lib/media/library/data";
import { db } from "@/lib/platform/db/db";
import type { FileAtWeChat } from "./types";

/** By WeChat's ids, the files of ours that hold the same: taken over from there, or sent there by us. */
export async function findFilesKnownAs(
  accountId: AccountId,
  materialIds: readonly string[],
): Promise<Map<string, string>> {
  const hashes = await listContentsKnownAs(accountId, materialIds);
  const files = await listFilesFrom(accountId, { materialIds, hashes: [...hashes.values()] });
  return new Map(
    materialIds.flatMap((materialId) => {
      const hash = hashes.get(materialId);
      const file = files.find((one) => one.materialId === materialId || one.contentHash === hash);
      return file ? [[materialId, file.id]] : [];
    }),
  );
}

/** By WeChat's permanent ids, the contents that the account knows by them. */
async function listContentsKnownAs(
  accountId: AccountId,
  mediaIds: readonly string[],
): Promise<Map<string, string>> {
  const rows = await db.mediaIdentity.findMany({
    where: { accountId, kind: "permanent", value: { in: [...mediaIds] } },
    select: { value: true, contentHash: true },
  });
  return new Map(rows.flatMap(({ value, contentHash }) => (value ? [[value, contentHash]] : [])));
}

/**
 * A file, and the id by which WeChat keeps what it holds now, as far as it does; null when the account has no such file.
 * WeChat is not asked.
 */
export async function getFileAtWeChat(accountId: AccountId, id: string): Promise<FileAtWeChat | null> {
  const [[content], [file]] = await Promise.all([
    listContents(db, accountId, [id]),
    listFilesById(accountId, [id]),
  ]);
  if (!content || !file) return null;
  const { contentHash } = content;
  const row = await db.mediaIdentity.findUnique({
    where: { accountId_contentHash_kind: { accountId, contentHash, kind: "permanent" } },
    select: { value: true },
  });
  return { file, mediaId: row?.value ?? null };
}
