import type { AuditEntry } from "@/lib/audit/record";
import type { AccountId } from "@/lib/auth/account-id";
import { refuseWrong } from "@/lib/menu/checking/refuse-wrong";
import { getPublishedVersion } from "@/lib/menu/data";
import { type Change, diffMenus } from "@/lib/menu/diff";
import { EMPTY_MENU, type MenuDocument } from "@/lib/menu/document";
import { readLiveMenu } from "@/lib/menu/live/drift";
import { publishDocument } from "@/lib/menu/publishing/publish";
import { fromWireMenu } from "@/lib/menu/wire-menu";
import type { Menu } from "@/lib/menu/wire-schema";
import type { Refusal } from "@/lib/platform/action";
import type { Problem } from "./problem";

/** What has to happen so that followers have the file's menu. */
export type MenuPlan = {
  document: MenuDocument;
  /** Against what was published from here last; empty as well where only WeChat has another one. */
  changes: Change[];
  /** Followers have another menu, or none. */
  isDifferent: boolean;
};

/**
 * Compares the file's menu with what was published last and, where these are the same, with what WeChat has. Buttons that
 * are known keep their ids, so that their clicks go on being counted.
 *
 * @throws WeChatRefusal, WeChatUnreachable where WeChat has to be asked and does not say
 */
export async function planMenu(
  accountId: AccountId,
  menu: Menu,
): Promise<MenuPlan | { problems: Problem[] }> {
  const published = await getPublishedVersion(accountId, "en");
  const document = fromWireMenu(menu.button, published?.document ?? null);
  const wrong = refuseWrong(document);
  if (wrong) return { problems: problemsOf(wrong, document) };
  const changes = diffMenus(published?.document ?? EMPTY_MENU, document);
  const isDifferent = changes.length > 0 || !(await isLive(accountId, document));
  return { document, changes, isDifferent };
}

/** @returns the number of the new version, or why there is none */
export async function publishPlannedMenu(
  accountId: AccountId,
  { document }: MenuPlan,
  actor: AuditEntry["actor"],
): Promise<{ number: number } | Refusal> {
  return publishDocument({ accountId, actor }, { document, note: "apply" });
}

/** Whether what was published last is still what followers have: the console can replace it, and delete it. */
async function isLive(accountId: AccountId, document: MenuDocument): Promise<boolean> {
  const live = await readLiveMenu(accountId, document);
  return live?.isPublished === true;
}

function problemsOf(refusal: Refusal, document: MenuDocument): Problem[] {
  return Object.entries(refusal.fieldErrors).map(([field, { en }]) => {
    const [id] = field.split(".");
    return { path: ["menu", ...placeOf(id, document)], message: en };
  });
}

/** Where the file has the button. */
function placeOf(id: string | undefined, { buttons }: MenuDocument): PropertyKey[] {
  for (const [top, button] of buttons.entries()) {
    if (button.id === id) return ["button", top];
    const sub = button.items.findIndex((item) => item.id === id);
    if (sub >= 0) return ["button", top, "sub_button", sub];
  }
  return [];
}
