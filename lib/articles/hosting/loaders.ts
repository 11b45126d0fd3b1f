import { notFound } from "next/navigation";
import { getWritten } from "@/lib/articles/writing/data";
import { requireScope } from "@/lib/auth/page-scope";
import { can } from "@/lib/auth/roles";
import { systemClock } from "@/lib/platform/clock";
import { listingUrl } from "./addresses";
import { getPublication, isListed } from "./data";

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
