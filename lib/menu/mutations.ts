import type { z } from "zod";
import { recordAudit } from "@/lib/audit/record";
import type { ActionContext } from "@/lib/auth/admin-action";
import { removeMenu } from "@/lib/menu/publishing/publish";
import { Refusal } from "@/lib/platform/action";
import { db } from "@/lib/platform/db/db";
import { inTransaction } from "@/lib/platform/db/transaction";
import { getDraft, writeDraft } from "./draft";
import type { deletionSchema, restorationSchema, versionSchema } from "./schema";
import type { DraftState, Version } from "./types";
import { getVersion } from "./versions";

export async function readVersion(
  { accountId, locale }: ActionContext,
  { number }: z.output<typeof versionSchema>,
): Promise<Version | Refusal> {
  return (await getVersion(accountId, number, locale)) ?? new Refusal("not-found", NO_VERSION);
}

/** Makes a version the draft; followers notice nothing. */
export async function restoreVersion(
  context: ActionContext,
  { number, revision }: z.output<typeof restorationSchema>,
): Promise<DraftState | Refusal> {
  const { accountId, actor, locale } = context;
  const version = await getVersion(accountId, number, locale);
  if (!version) return new Refusal("not-found", NO_VERSION);
  const { document } = version;
  const written = await inTransaction(async (tx) => {
    const result = await writeDraft(tx, context, { document, revision, baseNumber: number });
    if (result instanceof Refusal) return result;
    const detail = { number };
    await recordAudit(tx, { actor, accountId, event: "menu.restored", subject: `#${number}`, detail });
    return result;
  });
  return written instanceof Refusal ? written : getDraft(accountId);
}

/** Deletes the menu at WeChat, with all conditional ones; the draft and the versions stay. */
export async function deleteLiveMenu(
  { accountId, actor }: ActionContext,
  { typed }: z.output<typeof deletionSchema>,
): Promise<{ number: number } | Refusal> {
  const { name } = await db.account.findUniqueOrThrow({ where: { id: accountId }, select: { name: true } });
  if (typed.trim() !== name.trim()) return new Refusal("invalid", NOT_THE_NAME, { typed: NOT_THE_NAME });
  return { number: await removeMenu({ accountId, actor }, REMOVED) };
}

const NO_VERSION = { zh: "没有这个版本。", en: "There is no such version." };
/** The note of the version that has no buttons; people read it in the history. */
const REMOVED = "删除了线上菜单";
const NOT_THE_NAME = {
  zh: "请输入公众号的名称来确认",
  en: "Type the account's name to confirm",
};
