import type { AccountId } from "@/lib/auth/account-id";
import { listMenuKeys } from "@/lib/menu/data";
import { listCodesOf } from "./rule-list";
import type { CodeChoice, MenuKey } from "./types";

/** What the triggers of a form can name: the codes that these rules name already, the buttons of the menu. */
export async function listChoices(
  accountId: AccountId,
  rules: Parameters<typeof listCodesOf>[1],
): Promise<{ codes: CodeChoice[]; menuKeys: MenuKey[] }> {
  const [codes, menuKeys] = await Promise.all([listCodesOf(accountId, rules), listMenuKeys(accountId)]);
  return { codes, menuKeys };
}
