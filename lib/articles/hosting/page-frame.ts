import { requireAccount } from "@/lib/accounts/data";
import { completeUrl, coverUrl } from "@/lib/articles/addresses";
import type { ArticleDocument } from "@/lib/articles/document/document-types";
import { walkDocument } from "@/lib/articles/document/walk-document";
import { faceNamed, type Picture } from "@/lib/articles/serialise/context";
import type { WrittenValues } from "@/lib/articles/writing/schema";
import type { AccountId } from "@/lib/auth/account-id";
import { listFilesById } from "@/lib/media/library/data";
import { renditionSources } from "@/lib/media/renditions/types";
import { listCodesById } from "@/lib/qrcodes/data";
import { getAccountCard } from "./data";
import type { PageFrame } from "./draw-page";
import type { CardOfAccount } from "./types";

/** Wide enough for every phone to read it off its own screen. */
const CODE_PX = 360;

/** Looks up what a page shows besides its text, in as many queries as there are kinds of it. */
export async function readPageFrame(
  accountId: AccountId,
  values: WrittenValues,
  page: Pick<PageFrame, "url" | "publishedAt" | "changedAt">,
): Promise<PageFrame> {
  const card = await getAccountCard(accountId);
  const [{ name }, codes, pictures] = await Promise.all([
    requireAccount(accountId),
    readCodes(accountId, values, page),
    readPictures(accountId, values, card),
  ]);
  const pictureOf = (id: string | null) => (id === null ? null : (pictures.get(id) ?? null));
  const cover = pictureOf(values.coverId);
  const { signature, avatarId, qrCodeId } = card;
  const account = { signature, avatar: pictureOf(avatarId), qrCode: pictureOf(qrCodeId) };
  return {
    ...page,
    account: { ...faceNamed(name), ...account },
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
  { avatarId, qrCodeId }: CardOfAccount,
): Promise<Map<string, Picture>> {
  const ids = new Set([coverId, avatarId, qrCodeId].flatMap((id) => id ?? []));
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

async function readCodes(
  accountId: AccountId,
  { body }: WrittenValues,
  { url, publishedAt }: Pick<PageFrame, "url" | "publishedAt">,
): Promise<Map<string, Picture>> {
  const ids = codesIn(body);
  const codes = ids.size === 0 ? [] : await listCodesById(accountId, [...ids]);
  // By an address of ours, so that a code that was renewed since is shown as it is now. Whoever may see a preview may see
  // its codes, and nobody else.
  const folder = publishedAt === null ? new URL(url).pathname : `/a/codes/${accountId}`;
  const size = { width: CODE_PX, height: CODE_PX, sources: [] };
  return new Map(codes.map(({ id }) => [id, { src: `${folder}/${id}.svg`, ...size }]));
}

/** The ids of the codes that a text shows. */
export function codesIn(body: ArticleDocument): Set<string> {
  const ids = new Set<string>();
  for (const { node } of walkDocument(body)) if (node.type === "qrCode") ids.add(node.attrs.codeId);
  return ids;
}
