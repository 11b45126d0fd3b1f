import { changeAccount } from "@/lib/accounts/revision";
import { wechatFor } from "@/lib/accounts/wechat-for";
import { recordAudit } from "@/lib/audit/record";
import type { ActionContext } from "@/lib/auth/admin-action";
import { checkMessages } from "@/lib/menu/checking/messages";
import { listWrongs } from "@/lib/menu/checking/refuse-wrong";
import { fromWireMenu, toWireMenu } from "@/lib/menu/wire-menu";
import { Refusal } from "@/lib/platform/action";
import type { Localized } from "@/lib/platform/i18n/locale";
import type { WeChat } from "@/lib/wechat/api/client";
import type { WeChatRefusal } from "@/lib/wechat/api/errors";
import type { LiveButton } from "@/lib/wechat/api/menu";
import { tryWeChat } from "@/lib/wechat/api/try-wechat";
import { type ConditionalMenu, readConditionalMenus } from "./data";
import { domainsOf, MAX_CONDITIONAL_DOMAINS } from "./domains";
import { toWireMatchRule } from "./match";
import { planSteps, type Steps } from "./plan";
import type { ConditionalPlan } from "./types";

/** addconditional and delconditional, each. Source: developers.weixin.qq.com › Custom menus › Conditional menus. */
const CALLS_A_DAY = 2000;

/** What publishing will do at WeChat, and of how many calls a day. */
export async function planConditionalMenus({ accountId }: ActionContext): Promise<ConditionalPlan> {
  const menus = await readConditionalMenus(accountId);
  const { steps, live } = await prepare(await wechatFor(accountId), menus);
  return summaryOf(steps, live, menus);
}

/**
 * Makes the conditional menus at WeChat the ones that there are here, in this order, with the fewest calls. Each step is
 * kept as soon as it is done: after a refusal the rest can be published again.
 *
 * @returns "invalid" with "menuId.buttonId.field" or "domains", "wechat-refused" with what WeChat refused
 */
export async function publishConditionalMenus(context: ActionContext): Promise<ConditionalPlan | Refusal> {
  const { accountId, actor } = context;
  const menus = await readConditionalMenus(accountId);
  const wrong = refuseMenus(menus);
  if (wrong) return wrong;
  const wechat = await wechatFor(accountId);
  const { steps, live, hasDefault } = await prepare(wechat, menus);
  if (!hasDefault && menus.length > 0) return new Refusal("invalid", TEXTS.noDefault);
  const documents = live.map(({ buttons }) => fromWireMenu(buttons, null));
  const all = domainsOf([...documents, ...menus.map(({ document }) => document)]);
  // New menus come in front of the old ones, so that nobody is without theirs for a moment; but while both are there,
  // both count for the limit.
  const isGentle = all.length <= MAX_CONDITIONAL_DOMAINS;
  if (!isGentle) await deleteMenus(wechat, steps.deletions);
  const refusal = await addMenus(context, wechat, steps.additions);
  if (refusal) return refusal;
  if (isGentle) await deleteMenus(wechat, steps.deletions);
  const summary = summaryOf(steps, live, menus);
  await changeAccount(accountId, (tx) => {
    const subject = menus.map(({ name }) => name).join(", ");
    const event = "conditionalMenus.published";
    return recordAudit(tx, { actor, accountId, event, subject, detail: summary });
  });
  return summary;
}

type LiveConditional = { menuId: string; buttons: LiveButton[]; matchRule: Record<string, string> };

async function prepare(wechat: WeChat, menus: readonly ConditionalMenu[]) {
  const answer = await wechat.menu.get();
  const live = answer?.conditional ?? [];
  const wantedMenus = menus.map((menu) => ({ ...menu, menuId: isRight(menu, live) ? menu.menuId : null }));
  const steps = planSteps(
    live.map(({ menuId }) => menuId),
    wantedMenus,
  );
  // A menu of the console is a default one as well.
  const hasDefault = answer !== null || (await wechat.menu.currentSelfmenuInfo()).buttons.length > 0;
  return { steps, live, hasDefault };
}

/** Whether WeChat has the menu as it is here; somebody may have changed it there. */
function isRight(menu: ConditionalMenu, live: readonly LiveConditional[]): boolean {
  const there = live.find(({ menuId }) => menuId === menu.menuId);
  if (!there) return false;
  const { tag_id: tag, client_platform_type: client } = toWireMatchRule(menu);
  const isForSame =
    (there.matchRule.tag_id ?? "") === (tag ?? "") &&
    (there.matchRule.client_platform_type ?? "") === (client ?? "");
  const buttons = toWireMenu(fromWireMenu(there.buttons, null));
  return isForSame && JSON.stringify(buttons) === JSON.stringify(toWireMenu(menu.document));
}

async function addMenus(
  { accountId }: ActionContext,
  wechat: WeChat,
  menus: readonly ConditionalMenu[],
): Promise<Refusal | null> {
  for (const menu of menus) {
    const { id, tagId, platform, document } = menu;
    const wireMenu = { ...toWireMenu(document), matchrule: toWireMatchRule(menu) };
    const answer = await tryWeChat(() => wechat.menu.addConditional(wireMenu));
    if (!answer.ok) {
      if (answer.failure.type === "refused") return refusedBy(answer.failure, menu);
      throw answer.failure;
    }
    const { menuId } = answer.value;
    // The webhook has to learn which buttons there are now.
    await changeAccount(accountId, (tx) =>
      tx.conditionalMenu.updateMany({
        where: { id, accountId },
        data: { menuId, published: { tagId, platform, document } },
      }),
    );
  }
  return null;
}

async function deleteMenus(wechat: WeChat, menuIds: readonly string[]): Promise<void> {
  for (const menuId of menuIds) {
    const answer = await tryWeChat(() => wechat.menu.deleteConditional(menuId));
    // 65301: it is gone already, which is what was asked for.
    if (!answer.ok && answer.failure.errcode !== 65301) throw answer.failure;
  }
}

function refuseMenus(menus: readonly ConditionalMenu[]): Refusal | null {
  const fields = menus.flatMap(({ id, name, document }) =>
    listWrongs(document).map(({ buttonId, field, message: { zh, en } }) => {
      const words = { zh: `${name}：${zh}`, en: `${name}: ${en}` };
      return [[id, buttonId, field].filter((part) => part !== null).join("."), words] as const;
    }),
  );
  const [first] = fields;
  if (first) {
    const [, { zh, en }] = first;
    const message = { zh: `还不能发布。${zh}`, en: `It cannot be published yet. ${en}` };
    return new Refusal("invalid", message, Object.fromEntries(fields));
  }
  const { length } = domainsOf(menus.map(({ document }) => document));
  if (length <= MAX_CONDITIONAL_DOMAINS) return null;
  const message = {
    zh: checkMessages.zh.tooManyDomains(length),
    en: checkMessages.en.tooManyDomains(length),
  };
  return new Refusal("invalid", message, { domains: message });
}

function refusedBy({ explanation: { zh, en } }: WeChatRefusal, { name }: ConditionalMenu): Refusal {
  const message = { zh: `微信拒绝了“${name}”：${zh}`, en: `WeChat refused “${name}”: ${en}` };
  return new Refusal("wechat-refused", message);
}

function summaryOf(
  { kept, additions, deletions }: Steps<ConditionalMenu>,
  live: readonly LiveConditional[],
  menus: readonly ConditionalMenu[],
): ConditionalPlan {
  const isOurs = (menuId: string) => menus.some((menu) => menu.menuId === menuId);
  const vanishing = live.filter(({ menuId }) => deletions.includes(menuId) && !isOurs(menuId));
  return {
    additions: additions.length,
    deletions: deletions.length,
    kept: kept.length,
    callsADay: CALLS_A_DAY,
    vanishing: vanishing.map(({ menuId, buttons }) => ({ menuId, names: buttons.map(({ name }) => name) })),
  };
}

const TEXTS = {
  noDefault: {
    zh: "微信规定：要先有默认菜单，才能有个性化菜单。请先发布默认菜单。",
    en: "WeChat takes conditional menus only where there is a default one. Publish the default menu first.",
  },
} as const satisfies Record<string, Localized>;
