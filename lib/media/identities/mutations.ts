import type { z } from "zod";
import { recordAudit } from "@/lib/audit/record";
import type { ActionContext } from "@/lib/auth/admin-action";
import type { fileIdSchema } from "@/lib/media/library/schema";
import { Refusal } from "@/lib/platform/action";
import { systemClock } from "@/lib/platform/clock";
import { inTransaction } from "@/lib/platform/db/transaction";
import { getFileAtWeChat } from "./data";
import type { FileAtWeChat } from "./types";
import { permanentIdOf } from "./writes";

/** Has WeChat keep what a file holds now, for good; its refusals are thrown. For what is sent by WeChat itself, as menus. */
export async function giveToWeChat(
  { actor, accountId }: ActionContext,
  { id }: z.output<typeof fileIdSchema>,
): Promise<FileAtWeChat | Refusal> {
  const known = await getFileAtWeChat(accountId, id);
  if (!known) return GONE;
  if (known.mediaId !== null) return known;
  const mediaId = await permanentIdOf(accountId, id, systemClock);
  if (mediaId === null) return GONE;
  const { name, kind, bytes } = known.file;
  const detail = { mediaId, type: kind, bytes };
  await inTransaction((tx) =>
    recordAudit(tx, { actor, accountId, event: "material.uploaded", subject: name, detail }),
  );
  return { ...known, mediaId };
}

const GONE = new Refusal("not-found", {
  zh: "这个文件已经从媒体库里删除，请另选一个",
  en: "This file has been deleted from the library; choose another",
});
