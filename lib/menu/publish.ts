import type { z } from "zod";
import { changeAccount } from "@/lib/accounts/revision";
import { wechatFor } from "@/lib/accounts/wechat-for";
import { recordAudit } from "@/lib/audit/record";
import type { AccountId } from "@/lib/auth/account-id";
import type { ActionContext } from "@/lib/auth/admin-action";
import { Refusal } from "@/lib/platform/action";
import { db } from "@/lib/platform/db/db";
import { isUniqueConflict } from "@/lib/platform/db/transaction";
import type { Localized } from "@/lib/platform/i18n/locale";
import type { MenuDocument } from "./document";
import { getDraft } from "./draft";
import type { draftPublicationSchema, versionPublicationSchema } from "./schema";
import { getVersion } from "./versions";
import { toWireMenu } from "./wire-menu";

const ATTEMPTS = 5;

/** Puts the draft live at WeChat and keeps it as the account's next version. */
export async function publishDraft(
  context: ActionContext,
  { revision, note }: z.output<typeof draftPublicationSchema>,
): Promise<{ number: number } | Refusal> {
  const draft = await getDraft(context.accountId);
  if (draft.revision !== revision) return new Refusal("conflict", CHANGED);
  const result = await publishDocument(context, { document: draft.document, note });
  if (!(result instanceof Refusal))
    await db.menuDraft.updateMany({
      where: { accountId: context.accountId, revision },
      data: { baseNumber: result.number },
    });
  return result;
}

/** Puts what was published before live again, as a version of its own; the draft stays as it is. */
export async function publishVersion(
  context: ActionContext,
  { number, note }: z.output<typeof versionPublicationSchema>,
): Promise<{ number: number } | Refusal> {
  const version = await getVersion(context.accountId, number, context.locale);
  if (!version) return new Refusal("not-found", NO_VERSION);
  return publishDocument(context, { document: version.document, note });
}

/** Who publishes, on which account: a person at the desk, or what was scheduled by one. */
export type Publisher = { accountId: AccountId; actor: { userId: string; name: string } };

/** Puts a menu live at WeChat and keeps it, with what came of it, as the account's next version. */
export async function publishDocument(
  publisher: Publisher,
  { document, note }: { document: MenuDocument; note: string },
): Promise<{ number: number } | Refusal> {
  const wechat = await wechatFor(publisher.accountId);
  await wechat.menu.create(toWireMenu(document));
  return { number: await recordVersion(publisher, document, note) };
}

async function recordVersion(publisher: Publisher, document: MenuDocument, note: string): Promise<number> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await insertVersion(publisher, document, note);
    } catch (error) {
      // Two people published at once and counted the same; the slower one counts again.
      if (attempt === ATTEMPTS || !isUniqueConflict(error)) throw error;
    }
  }
}

async function insertVersion({ actor, accountId }: Publisher, document: MenuDocument, note: string) {
  // The webhook has to learn which buttons there are now.
  return changeAccount(accountId, async (tx) => {
    const { _max } = await tx.menuVersion.aggregate({ where: { accountId }, _max: { number: true } });
    const number = (_max.number ?? 0) + 1;
    const publisher = { publishedById: actor.userId, publishedBy: actor.name };
    await tx.menuVersion.create({ data: { accountId, number, content: document, note, ...publisher } });
    const subject = `#${number}`;
    await recordAudit(tx, { actor, accountId, event: "menu.published", subject, detail: { number } });
    return number;
  });
}

export const NO_VERSION: Localized = {
  zh: "没有这个版本。",
  en: "There is no such version.",
};

const CHANGED: Localized = {
  zh: "草稿刚刚被别人修改过，还没有发布。请先看一下新的草稿。",
  en: "Somebody changed the draft a moment ago; it was not published. Look at the new draft first.",
};
