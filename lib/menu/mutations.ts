import type { z } from "zod";
import { wechatFor } from "@/lib/accounts/wechat-for";
import { recordAudit } from "@/lib/audit/record";
import type { ActionContext } from "@/lib/auth/admin-action";
import { Refusal } from "@/lib/platform/action";
import { inTransaction, isUniqueConflict } from "@/lib/platform/db/transaction";
import type { Localized } from "@/lib/platform/i18n/locale";
import { log } from "@/lib/platform/log";
import { WeChatRefusal } from "@/lib/wechat/api/errors";
import { menuMessages } from "./messages";
import { describePlace } from "./place";
import { type MenuReading, readMenuText } from "./read-menu-text";
import { blamedPlaces } from "./refusal";
import type { Menu, menuTextSchema } from "./schema";

const ATTEMPTS = 5;

/** Puts a menu live at WeChat and keeps it as the account's next version. */
export async function publishMenu(
  context: ActionContext,
  { text }: z.output<typeof menuTextSchema>,
): Promise<{ number: number } | Refusal> {
  const reading = readMenuText(text, context.locale);
  if ("problems" in reading) return unreadable(text);
  const refusal = await sendMenu(context, reading.menu);
  if (refusal) return refusal;
  try {
    return { number: await recordVersion(context, reading.menu) };
  } catch (error) {
    // The menu is live: "nothing was changed" would be a lie.
    log.error({ err: error, accountId: context.accountId }, "menu is live but was not recorded");
    return new Refusal("failed", { zh: menuMessages.zh.unrecorded, en: menuMessages.en.unrecorded });
  }
}

async function sendMenu({ accountId }: ActionContext, menu: Menu): Promise<Refusal | null> {
  const wechat = await wechatFor(accountId);
  try {
    await wechat.menu.create(menu);
    return null;
  } catch (error) {
    const places = error instanceof WeChatRefusal ? blamedPlaces(error.errcode, menu) : [];
    if (!(error instanceof WeChatRefusal) || places.length === 0) throw error;
    const { zh, en } = menuMessages;
    const where = {
      zh: zh.refusedAt(places.map((path) => describePlace(path, "zh")).join("、")),
      en: en.refusedAt(places.map((path) => describePlace(path, "en")).join("; ")),
    };
    const message = {
      zh: zh.refused(error.meaning.zh, error.errcode, error.advice.zh),
      en: en.refused(error.meaning.en, error.errcode, error.advice.en),
    };
    return new Refusal("wechat-refused", message, { text: where });
  }
}

async function recordVersion(context: ActionContext, menu: Menu): Promise<number> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await insertVersion(context, menu);
    } catch (error) {
      // Two people published at once and counted the same; the slower one counts again.
      if (attempt === ATTEMPTS || !isUniqueConflict(error)) throw error;
    }
  }
}

async function insertVersion({ actor, accountId }: ActionContext, menu: Menu): Promise<number> {
  return inTransaction(async (tx) => {
    const latest = await tx.menuVersion.findFirst({
      where: { accountId },
      orderBy: { number: "desc" },
      select: { number: true },
    });
    const number = (latest?.number ?? 0) + 1;
    const publisher = { publishedById: actor.userId, publishedBy: actor.name };
    await tx.menuVersion.create({ data: { accountId, number, content: menu, ...publisher } });
    await recordAudit(tx, {
      actor,
      accountId,
      event: "menu.published",
      subject: `#${number}`,
      detail: { number },
    });
    return number;
  });
}

function unreadable(text: string): Refusal {
  const words: Localized = {
    zh: firstProblem(readMenuText(text, "zh")),
    en: firstProblem(readMenuText(text, "en")),
  };
  const message = { zh: menuMessages.zh.unreadable, en: menuMessages.en.unreadable };
  return new Refusal("invalid", message, { text: words });
}

function firstProblem(reading: MenuReading): string {
  const problem = "problems" in reading ? reading.problems[0] : undefined;
  return problem ? `${problem.place}: ${problem.message}` : "";
}
