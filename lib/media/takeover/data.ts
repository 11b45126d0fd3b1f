import type { z } from "zod";
import type { AccountId } from "@/lib/auth/account-id";
import { listMaterials } from "@/lib/media/data";
import { findFilesKnownAs } from "@/lib/media/identities/data";
import type { MediaPage } from "@/lib/media/types";
import type { materialsRequestSchema } from "./schema";
import type { TakenMaterial } from "./types";

/** A page of what WeChat's library has, newest first, and what of it we have. Throws WeChat's refusals. */
export async function listTakeover(
  accountId: AccountId,
  request: z.output<typeof materialsRequestSchema>,
): Promise<MediaPage<TakenMaterial>> {
  const { total, items } = await listMaterials(accountId, request);
  const fileIds = await findFilesKnownAs(
    accountId,
    items.map(({ mediaId }) => mediaId),
  );
  return { total, items: items.map((item) => ({ ...item, fileId: fileIds.get(item.mediaId) ?? null })) };
}
