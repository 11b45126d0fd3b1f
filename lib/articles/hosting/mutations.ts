import type { z } from "zod";
import { recordAudit } from "@/lib/audit/record";
import type { ActionContext } from "@/lib/auth/admin-action";
import { listFilesById } from "@/lib/media/library/data";
import type { Refusal } from "@/lib/platform/action";
import { inTransaction } from "@/lib/platform/db/transaction";
import { PAGE_REFUSALS } from "./refusals";
import type { listingSchema } from "./schema";
import type { CardOfAccount } from "./types";

/** Says what the card at the end of articles shows. Pages show it from when they are published next. */
export async function setAccountCard(
  { accountId, actor }: ActionContext,
  card: CardOfAccount,
): Promise<CardOfAccount | Refusal> {
  const { avatarId, qrCodeId } = card;
  const files = await listFilesById(
    accountId,
    [avatarId, qrCodeId].flatMap((id) => id ?? []),
  );
  const pictureIds = new Set(files.filter(({ kind }) => kind === "image").map(({ id }) => id));
  const lost = (["avatarId", "qrCodeId"] as const).filter((field) => {
    const id = card[field];
    return id !== null && !pictureIds.has(id);
  });
  if (lost.length > 0) return PAGE_REFUSALS.pictureGone(lost);
  return inTransaction(async (tx) => {
    await tx.accountCard.upsert({ where: { accountId }, create: { accountId, ...card }, update: card });
    const event = "article.accountCardChanged";
    await recordAudit(tx, { actor, accountId, event, subject: "", detail: card });
    return card;
  });
}

/** Shows an account's public articles in a list and a feed, or does so no more. */
export function setListing(
  { accountId, actor }: ActionContext,
  { isOn }: z.output<typeof listingSchema>,
): Promise<{ isOn: boolean }> {
  return inTransaction(async (tx) => {
    const where = { accountId };
    if (isOn) await tx.articleListing.upsert({ where, create: where, update: {} });
    else await tx.articleListing.deleteMany({ where });
    const detail = { isOn };
    await recordAudit(tx, { actor, accountId, event: "article.listingChanged", subject: "", detail });
    return { isOn };
  });
}
