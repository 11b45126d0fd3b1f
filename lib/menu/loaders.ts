import { requireScope } from "@/lib/auth/page-scope";
import { can } from "@/lib/auth/roles";
import { getMenus } from "./data";

/**
 * The menu page. `menus` waits for WeChat and is therefore a promise of its own: the page's frame does not wait for
 * it.
 */
export async function loadMenuPage(accountId: string) {
  const scope = await requireScope(accountId);
  const menus = getMenus(scope.accountId, scope.locale);
  return { accountId: scope.accountId, canEdit: can(scope.role, "content.edit"), menus };
}
