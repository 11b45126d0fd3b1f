import { requireAccount } from "@/lib/accounts/data";
import { walkDocument } from "@/lib/articles/document/walk-document";
import { faceNamed, type Picture } from "@/lib/articles/serialise/context";
import type { WrittenValues } from "@/lib/articles/writing/schema";
import type { AccountId } from "@/lib/auth/account-id";
import { listFilesById } from "@/lib/media/library/data";
import { renditionSources } from "@/lib/media/renditions/types";
import { listCodesById } from "@/lib/qrcodes/data";
import { completeUrl, coverUrl } from "./addresses";
import type { PageFrame } from "./draw-page";

/** Wide enough for every phone to read it off its own screen. */
const CODE_PX = 360;

/** Looks up what a page shows besides its text, in as many queries as there are kinds of it. */
export async function readPageFrame(
  accountId: AccountId,
  values: WrittenValues,
  page: Pick<PageFrame, "url" | "publishedAt" | "changedAt">,
): Promise<PageFrame> {
  const [{ name }, codes, pictures] = await Promise.all([
    requireAccount(accountId),
    readCodes(accountId, values),
    readPictures(accountId, values),
  ]);
  const cover = values.coverId === null ? null : (pictures.get(values.coverId) ?? null);
  return {
    ...page,
    account: faceNamed(name),
    codes,
    pictures,
    shareUrl: shareUrlOf(cover, values, page.url),
  };
}

/** Of the part of the cover that the writer chose; of the whole cover where nothing was chosen or it moves. */
function shareUrlOf(cover: Picture | null, { coverCrops }: WrittenValues, url: string): string {
  if (cover === null) return "";
  return coverCrops !== null && cover.sources.length > 0 ? coverUrl(url) : completeUrl(cover.src);
}

/** Of the library. By the file's id, not its content: one that is replaced is replaced on the page as well. */
async function readPictures(
  accountId: AccountId,
  { body, coverId }: WrittenValues,
): Promise<Map<string, Picture>> {
  const ids = new Set(coverId === null ? [] : [coverId]);
  for (const { node } of walkDocument(body)) {
    if (node.type === "image" && node.attrs.mediaId !== null) ids.add(node.attrs.mediaId);
    if (node.type === "miniProgramCard" && node.attrs.imageMediaId !== null) ids.add(node.attrs.imageMediaId);
  }
  const files = ids.size === 0 ? [] : await listFilesById(accountId, [...ids]);
  return new Map(
    files.flatMap((file) => {
      const { id, kind, format, width, height } = file;
      const src = `/media/${accountId}/${id}.${format}`;
      const sources = renditionSources(accountId, file);
      return kind === "image" ? [[id, { src, width, height, sources }] as const] : [];
    }),
  );
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
