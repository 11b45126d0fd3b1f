import type { z } from "zod";
import { wechatFor } from "@/lib/accounts/wechat-for";
import { recordAudit } from "@/lib/audit/record";
import type { ActionContext } from "@/lib/auth/admin-action";
import { Refusal } from "@/lib/platform/action";
import { db } from "@/lib/platform/db/db";
import { inTransaction, isUniqueConflict } from "@/lib/platform/db/transaction";
import type { Localized } from "@/lib/platform/i18n/locale";
import { log } from "@/lib/platform/log";
import { WeChatRefusal } from "@/lib/wechat/api/errors";
import { menuMessages } from "./messages";
import { describePlace } from "./place";
import { type MenuReading, readMenuText } from "./read-menu-text";
import { blamedPlaces } from "./refusal";
import type { Menu, menuPublicationSchema } from "./wire-schema";

const ATTEMPTS = 5;

/**
 * Puts a menu live at WeChat and keeps it as the account's next version.
 *
 * @returns its number; "conflict" if somebody published since the version that it is based on, "wechat-refused" with
 * the paths of the buttons that WeChat can mean as fields
 */
export async function publishMenu(
  context: ActionContext,
  { text, basedOn }: z.output<typeof menuPublicationSchema>,
): Promise<{ number: number } | Refusal> {
  const reading = readMenuText(text, context.locale);
  if ("problems" in reading) return unreadable(text);
  const refusal = (await findNewerVersion(context, basedOn)) ?? (await sendMenu(context, reading.menu));
  if (refusal) return refusal;
  try {
    return { number: await recordVersion(context, reading.menu) };
  } catch (error) {
    // The menu is live: "nothing was changed" would be a lie.
    log.error({ err: error, accountId: context.accountId }, "menu is live but was not recorded");
    return new Refusal("failed", { zh: menuMessages.zh.unrecorded, en: menuMessages.en.unrecorded });
  }
}

async function findNewerVersion({ accountId }: ActionContext, basedOn?: number): Promise<Refusal | null> {
  if (basedOn === undefined) return null;
  const newer = await db.menuVersion.findFirst({
    where: { accountId, number: { gt: basedOn } },
    orderBy: { number: "desc" },
    select: { number: true, publishedBy: true },
  });
  if (!newer) return null;
  const { zh, en } = menuMessages;
  return new Refusal("conflict", {
    zh: zh.outrun(newer.publishedBy, newer.number),
    en: en.outrun(newer.publishedBy, newer.number),
  });
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
    const fields = places.map((path) => {
      const words = { zh: describePlace(path, "zh"), en: describePlace(path, "en") };
      return [path.join("."), words] as const;
    });
    const message = {
      zh: zh.refused(error.meaning.zh, error.errcode, error.advice.zh),
      en: en.refused(error.meaning.en, error.errcode, error.advice.en),
    };
    return new Refusal("wechat-refused", message, Object.fromEntries(fields));
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
