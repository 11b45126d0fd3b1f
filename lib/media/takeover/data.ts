import type { z } from "zod";
import type { AccountId } from "@/lib/auth/account-id";
import { listMaterials } from "@/lib/media/data";
import { listContentsKnownAs } from "@/lib/media/identities/data";
import { listFilesFrom } from "@/lib/media/library/data";
import type { MediaPage } from "@/lib/media/types";
import type { materialsRequestSchema } from "./schema";
import type { TakenMaterial } from "./types";

/** A page of what WeChat's library has, newest first, and what of it we have. Throws WeChat's refusals. */
export async function listTakeover(
  accountId: AccountId,
  request: z.output<typeof materialsRequestSchema>,
): Promise<MediaPage<TakenMaterial>> {
  const { total, items } = await listMaterials(accountId, request);
  const fileIds = await findOurs(
    accountId,
    items.map(({ mediaId }) => mediaId),
  );
  return { total, items: items.map((item) => ({ ...item, fileId: fileIds.get(item.mediaId) ?? null })) };
}

/** By WeChat's ids, the files of ours that hold the same: taken over from there, or sent there by us. */
export async function findOurs(
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
