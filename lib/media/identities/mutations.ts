import type { z } from "zod";
import type { ActionContext } from "@/lib/auth/admin-action";
import { listFilesById } from "@/lib/media/library/data";
import type { fileIdSchema } from "@/lib/media/library/schema";
import { Refusal } from "@/lib/platform/action";
import { systemClock } from "@/lib/platform/clock";
import type { FileAtWeChat } from "./types";
import { permanentIdOf } from "./writes";

/** Has WeChat keep what a file holds now, for good; its refusals are thrown. For what is sent by WeChat itself, as menus. */
export async function giveToWeChat(
  { accountId }: ActionContext,
  { id }: z.output<typeof fileIdSchema>,
): Promise<FileAtWeChat | Refusal> {
  const mediaId = await permanentIdOf(accountId, id, systemClock);
  const [file] = await listFilesById(accountId, [id]);
  return file ? { file, mediaId } : GONE;
}

const GONE = new Refusal("not-found", {
  zh: "这个文件已经从媒体库里删除，请另选一个",
  en: "This file has been deleted from the library; choose another",
});
