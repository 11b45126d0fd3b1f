import { rm } from "node:fs/promises";
import { Readable } from "node:stream";
import type { z } from "zod";
import { wechatFor } from "@/lib/accounts/wechat-for";
import type { ActionContext } from "@/lib/auth/admin-action";
import { UPLOAD_BYTES } from "@/lib/media/files/file-formats";
import { receiveFile } from "@/lib/media/files/receive-file";
import { ReceivedFile } from "@/lib/media/files/received-file";
import { findFilesKnownAs } from "@/lib/media/identities/data";
import { keepPermanentId } from "@/lib/media/identities/writes";
import { listFilesById } from "@/lib/media/library/data";
import { addFile } from "@/lib/media/library/mutations";
import type { LibraryFile } from "@/lib/media/library/types";
import { newArrival } from "@/lib/media/store/media-store";
import { Refusal } from "@/lib/platform/action";
import { systemClock } from "@/lib/platform/clock";
import { fetchPublic } from "@/lib/platform/fetch-public";
import { SECOND } from "@/lib/platform/time";
import { takeoverMessages } from "./messages";
import type { takeoverSchema } from "./schema";

/**
 * Takes what WeChat's library has into ours, with the id by which WeChat has it: replies and menus that send it go on
 * as they are. What is here already is not taken twice. Throws WeChat's refusals.
 */
export async function takeOver(
  context: ActionContext,
  { type, mediaId, name }: z.output<typeof takeoverSchema>,
): Promise<LibraryFile | Refusal> {
  const { accountId } = context;
  const ours = (await findFilesKnownAs(accountId, [mediaId])).get(mediaId);
  const [known] = ours ? await listFilesById(accountId, [ours]) : [];
  if (known) return known;
  const bytes = await download(context, mediaId);
  if (bytes instanceof Refusal) return bytes;
  const file = await receiveFile(newArrival(), Readable.from([bytes]));
  try {
    if (file instanceof ReceivedFile && file.kind !== type) return refuse("otherKind");
    const words = { name: nameOf(name, mediaId), folder: "" };
    const now = new Date(systemClock.now());
    return await addFile(
      context,
      { ...words, file },
      {
        materialId: mediaId,
        keep: (tx, contentHash) => keepPermanentId(tx, accountId, { contentHash, mediaId, now }),
      },
    );
  } finally {
    if (file instanceof ReceivedFile) await rm(file.path, { force: true });
  }
}

/** Of a video WeChat gives an address only. */
async function download({ accountId }: ActionContext, mediaId: string): Promise<Uint8Array | Refusal> {
  const material = await (await wechatFor(accountId)).materials.get(mediaId);
  switch (material.kind) {
    case "file":
      return material.bytes;
    case "news":
      return refuse("otherKind");
    case "video": {
      const fetched = await fetchPublic(material.url, VIDEO_LIMITS);
      if (fetched.type === "fetched") return fetched.bytes;
      return refuse(fetched.type === "tooLarge" ? "tooLarge" : "missing");
    }
    default:
      return material satisfies never;
  }
}

const VIDEO_LIMITS = { accept: "video/mp4,video/*", maxBytes: UPLOAD_BYTES.video, timeoutMs: 60 * SECOND };
/** As long as a file's name may be. */
const NAME_LENGTH = 120;

/** Material without a name is there, too. */
function nameOf(name: string, mediaId: string): string {
  return name.slice(0, NAME_LENGTH) || mediaId.slice(0, 12);
}

function refuse(reason: keyof (typeof takeoverMessages)["zh"]["problems"]): Refusal {
  return new Refusal("invalid", {
    zh: takeoverMessages.zh.problems[reason],
    en: takeoverMessages.en.problems[reason],
  });
}
