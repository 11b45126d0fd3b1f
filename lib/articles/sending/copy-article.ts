import type { z } from "zod";
import { findAccount } from "@/lib/accounts/data";
import { plainTextOf } from "@/lib/articles/document/plain-text";
import { renderHtml } from "@/lib/articles/markup/render-html";
import type { articleIdSchema } from "@/lib/articles/schema";
import { serialise } from "@/lib/articles/serialise/serialise";
import { getWritten } from "@/lib/articles/writing/data";
import type { ActionContext } from "@/lib/auth/admin-action";
import { db } from "@/lib/platform/db/db";
import { getQrCodeTicket } from "@/lib/qrcodes/data";
import { keyOf, picturesOf } from "./picture-sources";
import { picturesSchema } from "./schema";
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
  const addresses = await readAddresses(accountId, id);
  const codes = picturesOf(values.body).flatMap(({ source, key }) =>
    source.type === "code" && !addresses.has(key) ? [{ key, codeId: source.codeId }] : [],
  );
  const tickets = await Promise.all(codes.map(({ codeId }) => getQrCodeTicket(accountId, codeId)));
  for (const [index, { key }] of codes.entries()) {
    const ticket = tickets[index]?.ticket;
    if (ticket !== undefined) addresses.set(key, `${QR_PICTURES}${encodeURIComponent(ticket)}`);
  }
  const name = (await findAccount(accountId))?.name ?? "";
  const context = serialiseContext(
    values,
    name,
    (source) => addresses.get(keyOf(source)) ?? (source.type === "address" ? source.src : null),
  );
  const { markup } = serialise(values.body, "copy", context);
  return { html: renderHtml(markup), text: plainTextOf(values.body) };
}

/** Where WeChat draws codes, for everybody. Source: QR codes with parameters › Get the picture by its ticket. */
const QR_PICTURES = "https://mp.weixin.qq.com/cgi-bin/showqrcode?ticket=";

async function readAddresses(
  accountId: ActionContext["accountId"],
  articleId: string,
): Promise<Map<string, string>> {
  const items = await db.articleSendingItem.findMany({
    where: { accountId, articleId },
    orderBy: { sending: { createdAt: "desc" } },
    take: LOOKED_AT,
    select: { pictures: true },
  });
  const all = items.flatMap(({ pictures }) => Object.entries(picturesSchema.parse(pictures)));
  return new Map(all.map(([key, { address }]) => [key, address]));
}
