import { wechatFor } from "@/lib/accounts/wechat-for";
import type { AccountId } from "@/lib/auth/account-id";
import { listLiveConditionalMenus } from "@/lib/menu/conditional/data";
import { getPublishedVersion } from "@/lib/menu/data";
import { fromWireMenu, isKnownType, toWireMenu } from "@/lib/menu/wire-menu";
import type { Localized } from "@/lib/platform/i18n/locale";
import type { LiveButton } from "@/lib/wechat/api/menu";
import { tryWeChat, type WeChatAnswer } from "@/lib/wechat/api/try-wechat";
import { dropAnswered } from "./drop-answered";
import type { Findings } from "./schema";
import { sketchAutoReplies } from "./sketch";
import { sketchConditional } from "./sketch-conditional";
import { sketchMenu } from "./sketch-menu";
import type { SketchedPart } from "./sketched-part";

/** What the console and other systems have made, before any file was fetched, and what WeChat would not tell. */
export type ReadConsole = { parts: SketchedPart[]; unread: Findings["unread"] };

/**
 * Asks WeChat for all of it. What an account may not ask for is said and leaves the rest; that WeChat does not answer at
 * all is thrown.
 */
export async function readConsole(accountId: AccountId): Promise<ReadConsole> {
  const wechat = await wechatFor(accountId);
  const unread: Findings["unread"] = [];
  const ask = async <Value>(thing: Findings["unread"][number]["thing"], call: () => Promise<Value>) => {
    const answer = await tryWeChat(call);
    if (answer.ok) return answer.value;
    unread.push({ thing, why: refusalOf(answer) });
    return null;
  };
  const current = await ask("menu", () => wechat.menu.currentSelfmenuInfo());
  const byApi = current && (await ask("conditional", () => wechat.menu.get()));
  const autoReplies = await ask("autoReplies", () => wechat.autoReplies.read());
  const hasConditional = byApi !== null && byApi.conditional.length > 0;
  const tags = hasConditional ? await tryWeChat(() => wechat.tags.list()) : null;
  const tagNames = new Map(tags?.ok ? tags.value.map(({ id, name }) => [id, name]) : []);
  const ours = new Set((await listLiveConditionalMenus(accountId)).map(({ menuId }) => menuId));
  const menu =
    current && sketchMenu({ ...current, isOurs: await isPublishedHere(accountId, current.buttons) });
  const conditional = byApi?.conditional.map((one) =>
    sketchConditional({ ...one, isOurs: ours.has(one.menuId) }, tagNames),
  );
  const menus = await dropAnswered(accountId, [...(menu ? [menu] : []), ...(conditional ?? [])]);
  return { parts: [...menus, ...(autoReplies ? sketchAutoReplies(autoReplies) : [])], unread };
}

/** A no that concerns one thing; whatever concerns the whole account is thrown. */
function refusalOf(answer: Extract<WeChatAnswer<unknown>, { ok: false }>): Localized {
  const { failure } = answer;
  if (failure.type === "refused" && NOT_ALLOWED.has(failure.errcode)) return failure.explanation;
  throw failure;
}

/** The account has not got the right, or has used up its calls of the day. */
const NOT_ALLOWED = new Set([48001, 40028, 45009, 65309]);

/** Whether taps do what was published from here last. */
async function isPublishedHere(accountId: AccountId, buttons: readonly LiveButton[]): Promise<boolean> {
  const published = await getPublishedVersion(accountId, "zh");
  const leaves = buttons.flatMap(({ sub_button: items, ...top }) => (items.length > 0 ? items : [top]));
  if (!published || !leaves.every(({ type }) => isKnownType(type))) return false;
  const there = toWireMenu(fromWireMenu(buttons, null));
  return JSON.stringify(there) === JSON.stringify(toWireMenu(published.document));
}
