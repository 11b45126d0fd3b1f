import { requireScope } from "@/lib/auth/page-scope";
import { can } from "@/lib/auth/roles";
import { getLiveMenu, getPublishedMenu } from "./data";

/** The menu page's frame, which needs no word of WeChat. */
export async function loadMenuPage(accountId: string) {
  const scope = await requireScope(accountId);
  return { accountId: scope.accountId, canEdit: can(scope.role, "content.edit") };
}

/** What is live, and what was published from here last. It waits for WeChat. */
export async function loadMenus(accountId: string) {
  const scope = await requireScope(accountId);
  const [live, published] = await Promise.all([
    getLiveMenu(scope.accountId, scope.locale),
    getPublishedMenu(scope.accountId),
  ]);
  return { live, published };
}
