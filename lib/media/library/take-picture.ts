import type { z } from "zod";
import type { ActionContext } from "@/lib/auth/admin-action";
import { UPLOAD_BYTES } from "@/lib/media/files/file-formats";
import { Refusal } from "@/lib/platform/action";
import { env } from "@/lib/platform/env";
import { type Fetched, fetchPublic } from "@/lib/platform/fetch-public";
import { SECOND } from "@/lib/platform/time";
import { libraryMessages } from "./messages";
import type { pictureAtSchema } from "./schema";
import { takeBytes } from "./take-bytes";
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
  const taken = await takeBytes(context, fetched.bytes, { kind: "image", name, folder: "" });
  if (taken === null) return refuseTaking("missing");
  return taken instanceof Refusal ? taken : taken.file;
}

function refuseTaking(reason: Exclude<Fetched["type"], "fetched">): Refusal {
  const words = { zh: libraryMessages.zh.taking[reason], en: libraryMessages.en.taking[reason] };
  return new Refusal("invalid", words, { url: words });
}
