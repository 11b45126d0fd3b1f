import type { AccountId } from "@/lib/auth/account-id";
import { getPublishedMenu } from "@/lib/menu/data";
import { menuKeysOf } from "./menu-keys";
import { listCodesOf } from "./rule-list";
import type { CodeChoice, MenuKey } from "./types";

/** What the triggers of a form can name: the codes that these rules name already, the buttons of the menu. */
export async function listChoices(
  accountId: AccountId,
  rules: Parameters<typeof listCodesOf>[1],
): Promise<{ codes: CodeChoice[]; menuKeys: MenuKey[] }> {
  const [codes, menu] = await Promise.all([listCodesOf(accountId, rules), getPublishedMenu(accountId)]);
  return { codes, menuKeys: menu ? menuKeysOf(menu.text) : [] };
}
