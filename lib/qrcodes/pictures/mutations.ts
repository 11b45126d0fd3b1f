import type { z } from "zod";
import type { AuditEventName } from "@/lib/audit/events";
import { recordAudit } from "@/lib/audit/record";
import type { ActionContext } from "@/lib/auth/admin-action";
import { Refusal } from "@/lib/platform/action";
import type { Database } from "@/lib/platform/db/db";
import { inTransaction, isUniqueConflict } from "@/lib/platform/db/transaction";
import type { Localized } from "@/lib/platform/i18n/locale";
import type { CodeStyle } from "@/lib/qrcodes/drawing/style";
import { judgeCode } from "@/lib/qrcodes/workshop/workshop";
import { cleanLogo } from "./clean-logo";
import { MAX_STYLES } from "./limits";
import type { newStyleSchema, styleIdSchema, styleUpdateSchema } from "./schema";

/** As long as any that WeChat gives: a style is saved for all codes, not for one. */
const SAMPLE_URL = "http://weixin.qq.com/q/02xxxxxxxxxxxxxxxxxxxxxxxxxxxx";

/** Keeps a style under a name that is free. */
export async function createStyle(
  context: ActionContext,
  { name, style }: z.output<typeof newStyleSchema>,
): Promise<{ id: string; revision: number } | Refusal> {
  const { accountId } = context;
  const clean = await cleanStyle(style);
  if (clean instanceof Refusal) return clean;
  return unlessTaken(name, () =>
    inTransaction(async (tx) => {
      if ((await tx.qrStyle.count({ where: { accountId } })) >= MAX_STYLES)
        return new Refusal("invalid", TEXTS.full);
      const data = { accountId, name, style: clean };
      const row = await tx.qrStyle.create({ data, select: { id: true, revision: true } });
      await recordStyle(tx, context, "qrStyle.created", { id: row.id, name, style: clean });
      return row;
    }),
  );
}

/** Changes a style, unless somebody else changed it since it was opened. Files that were made of it stay as they are. */
export async function updateStyle(
  context: ActionContext,
  { id, revision, name, style }: z.output<typeof styleUpdateSchema>,
): Promise<{ revision: number } | Refusal> {
  const { accountId } = context;
  const clean = await cleanStyle(style);
  if (clean instanceof Refusal) return clean;
  return unlessTaken(name, () =>
    inTransaction(async (tx) => {
      const data = { name, style: clean, revision: { increment: 1 } };
      const { count } = await tx.qrStyle.updateMany({ where: { id, accountId, revision }, data });
      if (count === 0) return refuseUpdate(tx, context, id);
      await recordStyle(tx, context, "qrStyle.updated", { id, name, style: clean });
      return { revision: revision + 1 };
    }),
  );
}

export async function deleteStyle(
  context: ActionContext,
  { id }: z.output<typeof styleIdSchema>,
): Promise<{ id: string }> {
  const { accountId } = context;
  return inTransaction(async (tx) => {
    const before = await tx.qrStyle.findFirst({ where: { id, accountId }, select: { name: true } });
    // Somebody else was faster: the style is gone, which is what was asked for.
    if (!before) return { id };
    await tx.qrStyle.deleteMany({ where: { id, accountId } });
    await recordAudit(tx, { ...context, event: "qrStyle.deleted", subject: before.name, detail: { id } });
    return { id };
  });
}

/** The style with its logo written anew; refused when codes in it could not be read. */
async function cleanStyle(style: CodeStyle): Promise<CodeStyle | Refusal> {
  const clean = await cleanLogo(style, "style.logo");
  if (clean instanceof Refusal) return clean;
  const verdict = await judgeCode(SAMPLE_URL, clean);
  return verdict.ok ? clean : new Refusal("invalid", verdict.reason);
}

async function unlessTaken<T>(name: string, save: () => Promise<T>): Promise<T | Refusal> {
  try {
    return await save();
  } catch (error) {
    if (!isUniqueConflict(error)) throw error;
    const message = {
      zh: `已经有叫“${name}”的样式了，请换个名字`,
      en: `There is a style called “${name}” already; choose another name`,
    };
    return new Refusal("invalid", message, { name: message });
  }
}

async function refuseUpdate(tx: Database, { accountId }: ActionContext, id: string): Promise<Refusal> {
  const exists = (await tx.qrStyle.count({ where: { id, accountId } })) > 0;
  return exists ? new Refusal("conflict", TEXTS.changed) : new Refusal("not-found", TEXTS.gone);
}

async function recordStyle(
  tx: Database,
  { actor, accountId }: ActionContext,
  event: AuditEventName,
  { id, name, style }: { id: string; name: string; style: CodeStyle },
): Promise<void> {
  const { logo, ...rest } = style;
  const detail = { id, style: { ...rest, hasLogo: logo !== null } };
  await recordAudit(tx, { actor, accountId, event, subject: name, detail });
}

const TEXTS = {
  full: {
    zh: `最多保存 ${MAX_STYLES} 个样式，请先删掉不用的`,
    en: `An account keeps at most ${MAX_STYLES} styles; delete one that is not used first`,
  },
  changed: {
    zh: "别人刚刚改过这个样式。请另存为新的样式，或重新打开后再改。",
    en: "Somebody has just changed this style. Save yours as a new one, or open it again.",
  },
  gone: {
    zh: "这个样式已经被删除，请另存为新的样式。",
    en: "This style has been deleted; save yours as a new one.",
  },
} as const satisfies Record<string, Localized>;
