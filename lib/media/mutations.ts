import { wechatFor } from "@/lib/accounts/wechat-for";
import { recordAudit } from "@/lib/audit/record";
import type { ActionContext } from "@/lib/auth/admin-action";
import { inTransaction } from "@/lib/platform/db/transaction";
import type { NewMaterial } from "@/lib/wechat/api/materials";
import type { Upload } from "./schema";
import type { ChosenMaterial } from "./types";

/** Has WeChat keep a file for good. Throws WeChat's refusals. */
export async function uploadMaterial(
  { actor, accountId }: ActionContext,
  upload: Upload,
): Promise<ChosenMaterial & { pictureUrl: string | null }> {
  const { type, name, bytes } = upload;
  const wechat = await wechatFor(accountId);
  const { mediaId, url } = await wechat.materials.add(toNewMaterial(upload));
  await inTransaction((tx) =>
    recordAudit(tx, {
      actor,
      accountId,
      event: "material.uploaded",
      subject: name,
      detail: { mediaId, type, bytes: bytes.length },
    }),
  );
  return { mediaId, title: upload.type === "video" ? upload.title : name, pictureUrl: url ?? null };
}

function toNewMaterial(upload: Upload): NewMaterial {
  const { name, bytes } = upload;
  const file = { name, bytes, contentType: contentTypeOf(name) };
  if (upload.type !== "video") return { type: upload.type, file };
  return { type: "video", file, video: { title: upload.title, introduction: upload.introduction } };
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  gif: "image/gif",
  bmp: "image/bmp",
  mp3: "audio/mpeg",
  wma: "audio/x-ms-wma",
  wav: "audio/wav",
  amr: "audio/amr",
  mp4: "video/mp4",
};

function contentTypeOf(name: string): string {
  return CONTENT_TYPES[name.toLowerCase().split(".").at(-1) ?? ""] ?? "application/octet-stream";
}
