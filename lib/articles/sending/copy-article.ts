import type { z } from "zod";
import { findAccount } from "@/lib/accounts/data";
import { completeUrl } from "@/lib/articles/addresses";
import type { ArticleDocument } from "@/lib/articles/document/document-types";
import { plainTextOf } from "@/lib/articles/document/plain-text";
import { renderHtml } from "@/lib/articles/markup/render-html";
import type { articleIdSchema } from "@/lib/articles/schema";
import { serialise } from "@/lib/articles/serialise/serialise";
import { getWritten } from "@/lib/articles/writing/data";
import type { AccountId } from "@/lib/auth/account-id";
import type { ActionContext } from "@/lib/auth/admin-action";
import { listFilesById } from "@/lib/media/library/data";
import type { LibraryFile } from "@/lib/media/library/types";
import { db } from "@/lib/platform/db/db";
import { getQrCodeTicket } from "@/lib/qrcodes/data";
import { keyOf, type PlacedPicture, picturesOf } from "./picture-sources";
import { picturesSchema, type SentPictures } from "./schema";
import { serialiseContext } from "./serialise-context";

/** So many of the last times that it was sent are looked through for pictures that WeChat has. */
const LOOKED_AT = 5;

/**
 * An article as WeChat's own editor takes it from the clipboard. WeChat fetches the pictures itself when it is pasted, so
 * they lead to where it has them already, or to where they can be had on the web. Null for an article that is gone.
 */
export async function copyForWeChat(
  { accountId }: ActionContext,
  { id }: z.output<typeof articleIdSchema>,
): Promise<{ html: string; text: string } | null> {
  const written = await getWritten(accountId, id);
  if (!written) return null;
  const { values } = written;
  const [account, addresses] = await Promise.all([
    findAccount(accountId),
    readAddresses(accountId, id, values.body),
  ]);
  const addressOf = (source: PlacedPicture["source"]) => addresses.get(keyOf(source)) ?? null;
  const context = serialiseContext(values, account?.name ?? "", addressOf);
  const { markup } = serialise(values.body, "copy", context);
  return { html: renderHtml(markup), text: plainTextOf(values.body) };
}

/** Where each picture of a text can be had, by its key. */
async function readAddresses(
  accountId: AccountId,
  articleId: string,
  body: ArticleDocument,
): Promise<Map<string, string | null>> {
  const pictures = picturesOf(body);
  const fileIds = pictures.flatMap(({ source }) => (source.type === "file" ? [source.mediaId] : []));
  const [sent, files] = await Promise.all([
    readSentPictures(accountId, articleId),
    fileIds.length === 0 ? [] : listFilesById(accountId, fileIds),
  ]);
  const filesById = new Map(files.map((file) => [file.id, file]));
  const addresses = pictures.map(async ({ key, source }): Promise<[string, string | null]> => {
    const atWeChat = sent[key];
    if (source.type === "file") return [key, addressOfFile(atWeChat, filesById.get(source.mediaId))];
    if (atWeChat) return [key, atWeChat.address];
    return [
      key,
      source.type === "address" ? completeUrl(source.src) : await addressOfCode(accountId, source.codeId),
    ];
  });
  return new Map(await Promise.all(addresses));
}

/** What a file holds may have been replaced since it was sent; its own address changes with that. */
function addressOfFile(atWeChat: SentPictures[string] | undefined, file: LibraryFile | undefined) {
  if (atWeChat && (!file || file.url.includes(atWeChat.hash))) return atWeChat.address;
  return file?.publicUrl ?? null;
}

async function addressOfCode(accountId: AccountId, codeId: string): Promise<string | null> {
  const code = await getQrCodeTicket(accountId, codeId);
  return code && `${QR_PICTURES}${encodeURIComponent(code.ticket)}`;
}

/** Where WeChat draws codes, for everybody. Source: QR codes with parameters › Get the picture by its ticket. */
const QR_PICTURES = "https://mp.weixin.qq.com/cgi-bin/showqrcode?ticket=";

/** Where WeChat has the pictures of an article, as it was sent last. */
async function readSentPictures(accountId: AccountId, articleId: string): Promise<SentPictures> {
  const items = await db.articleSendingItem.findMany({
    where: { accountId, articleId },
    orderBy: { sending: { createdAt: "desc" } },
    take: LOOKED_AT,
    select: { pictures: true },
  });
  // The newest comes last, over the others.
  return Object.assign({}, ...items.map(({ pictures }) => picturesSchema.parse(pictures)).reverse());
}
