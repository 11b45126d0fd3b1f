import { requireAccount } from "@/lib/accounts/data";
import { walkDocument } from "@/lib/articles/document/walk-document";
import type { Picture } from "@/lib/articles/serialise/context";
import type { WrittenValues } from "@/lib/articles/writing/schema";
import type { AccountId } from "@/lib/auth/account-id";
import { listCodesById } from "@/lib/qrcodes/data";
import type { PageFrame } from "./draw-page";

/** Wide enough for every phone to read it off its own screen. */
const CODE_PX = 360;

/** Looks up what a page shows besides its text, in as many queries as there are kinds of it. */
export async function readPageFrame(
  accountId: AccountId,
  values: WrittenValues,
  page: Pick<PageFrame, "url" | "publishedAt" | "changedAt">,
): Promise<PageFrame> {
  const [{ name }, codes] = await Promise.all([requireAccount(accountId), readCodes(accountId, values)]);
  const account = { name, signature: "", avatar: null, qrCode: null, profileId: null };
  return { ...page, account, codes, pictures: new Map(), cover: null };
}

async function readCodes(accountId: AccountId, { body }: WrittenValues): Promise<Map<string, Picture>> {
  const ids = new Set<string>();
  for (const { node } of walkDocument(body)) if (node.type === "qrCode") ids.add(node.attrs.codeId);
  const codes = ids.size === 0 ? [] : await listCodesById(accountId, [...ids]);
  return new Map(codes.map(({ id }) => [id, codePicture(accountId, id)]));
}

/** By an address of ours, so that a code that was renewed since is shown as it is now. */
function codePicture(accountId: AccountId, id: string): Picture {
  const src = `/a/codes/${accountId}/${id}.svg`;
  return { src, width: CODE_PX, height: CODE_PX, sources: [] };
}
