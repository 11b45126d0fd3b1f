import { notFound } from "next/navigation";
import { listingUrl } from "@/lib/articles/addresses";
import { getWritten } from "@/lib/articles/writing/data";
import { requireScope } from "@/lib/auth/page-scope";
import { can } from "@/lib/auth/roles";
import { listFilesById } from "@/lib/media/library/data";
import { systemClock } from "@/lib/platform/clock";
import { getAccountCard, getPublication, isListed } from "./data";

/** What an article's publication shows, on its own page or within the editor. */
export async function loadPublication(accountId: string, articleId: string) {
  const scope = await requireScope(accountId);
  const written = await getWritten(scope.accountId, articleId);
  if (!written) notFound();
  const [publication, isOn] = await Promise.all([
    getPublication(scope.accountId, written, systemClock.now()),
    isListed(scope.accountId),
  ]);
  return {
    accountId: scope.accountId,
    canEdit: can(scope.role, "content.edit"),
    title: written.values.title,
    publication,
    listing: { isOn, url: listingUrl(scope.accountId) },
  };
}

/** The form of the account's card at the end of articles. */
export async function loadAccountCard(accountId: string) {
  const scope = await requireScope(accountId);
  const card = await getAccountCard(scope.accountId);
  const ids = [card.avatarId, card.qrCodeId].flatMap((id) => id ?? []);
  const pictures = ids.length === 0 ? [] : await listFilesById(scope.accountId, ids);
  return { accountId: scope.accountId, card, pictures, canEdit: can(scope.role, "content.edit") };
}
