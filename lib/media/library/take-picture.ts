import { rm } from "node:fs/promises";
import { Readable } from "node:stream";
import type { z } from "zod";
import type { AccountId } from "@/lib/auth/account-id";
import type { ActionContext } from "@/lib/auth/admin-action";
import { UPLOAD_BYTES } from "@/lib/media/files/file-formats";
import { receiveFile } from "@/lib/media/files/receive-file";
import { ReceivedFile } from "@/lib/media/files/received-file";
import { newArrival } from "@/lib/media/store/media-store";
import { Refusal } from "@/lib/platform/action";
import { db } from "@/lib/platform/db/db";
import { env } from "@/lib/platform/env";
import { type Fetched, fetchPublic } from "@/lib/platform/fetch-public";
import { SECOND } from "@/lib/platform/time";
import { listFilesById } from "./data";
import { libraryMessages } from "./messages";
import { addFile } from "./mutations";
import type { pictureAtSchema } from "./schema";
import type { LibraryFile } from "./types";

const LIMITS = {
  // Without the formats that would have to be turned.
  accept: "image/png,image/jpeg,image/gif,image/webp;q=0.9,image/*;q=0.5",
  maxBytes: UPLOAD_BYTES.image,
  timeoutMs: 20 * SECOND,
};

/**
 * Takes the picture at an address into the library. The same picture, from wherever, is taken once.
 *
 * @returns "invalid" where it cannot be read or is not a picture of ours
 */
export async function takePicture(
  context: ActionContext,
  { url, name }: z.output<typeof pictureAtSchema>,
): Promise<LibraryFile | Refusal> {
  if (!URL.canParse(url, env.PUBLIC_URL)) return refuseTaking("missing");
  const fetched = await fetchPublic(new URL(url, env.PUBLIC_URL).href, LIMITS);
  if (fetched.type !== "fetched") return refuseTaking(fetched.type);
  const file = await receiveFile(newArrival(), Readable.from([fetched.bytes]));
  if (!(file instanceof ReceivedFile)) return addFile(context, { name, folder: "", file });
  try {
    if (file.kind !== "image") return refuseTaking("missing");
    const same = await findSame(context.accountId, file.hash);
    return same ?? (await addFile(context, { name, folder: "", file }));
  } finally {
    await rm(file.path, { force: true });
  }
}

async function findSame(accountId: AccountId, hash: string): Promise<LibraryFile | null> {
  const row = await db.mediaFile.findFirst({
    where: { accountId, OR: [{ contentHash: hash }, { originalHash: hash }] },
    select: { id: true },
  });
  return row && ((await listFilesById(accountId, [row.id]))[0] ?? null);
}

function refuseTaking(reason: Exclude<Fetched["type"], "fetched">): Refusal {
  const words = { zh: libraryMessages.zh.taking[reason], en: libraryMessages.en.taking[reason] };
  return new Refusal("invalid", words, { url: words });
}
