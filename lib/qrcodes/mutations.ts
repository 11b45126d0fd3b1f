import { changeAccount } from "@/lib/accounts/revision";
import type { AuditEventName } from "@/lib/audit/events";
import { recordAudit } from "@/lib/audit/record";
import type { AccountId } from "@/lib/auth/account-id";
import type { ActionContext } from "@/lib/auth/admin-action";
import { Refusal } from "@/lib/platform/action";
import { systemClock } from "@/lib/platform/clock";
import { type Database, db, type Prisma } from "@/lib/platform/db/db";
import { NO_JSON } from "@/lib/platform/db/sql";
import { isUniqueConflict } from "@/lib/platform/db/transaction";
import type { Localized } from "@/lib/platform/i18n/locale";
import { moveScopes } from "@/lib/qrcodes/measuring/move-scopes";
import { countedAs, groupScopes } from "@/lib/qrcodes/measuring/scopes";
import { endUse } from "@/lib/qrcodes/measuring/uses";
import type { AskedIds } from "@/lib/replies/files/types";
import { admitReplies, refuseMissingCards, sendAhead } from "@/lib/replies/writes";
import { LISTED_COLUMNS, qrCodeSearchText, toListedCode, toQrCode } from "./code-rows";
import { replyListsOf, settingsOf } from "./code-settings";
import { askWeChatForCode, chooseScenes, insertCode, labelRows, takenScenes } from "./issue";
import { secondsOf } from "./limits";
import type { CodeSettings, QrCode, QrCodeValues } from "./schema";
import type { Lifetime, ListedCode } from "./types";

/** Has WeChat make a code and keeps it with its settings. */
export async function createQrCode(
  context: ActionContext,
  { lifetime, duration, scene: ownScene, sceneKind, ...settings }: QrCodeValues,
): Promise<{ id: string; scene: string } | Refusal> {
  const { accountId } = context;
  // Before WeChat is asked: a permanent code that we then could not keep would be spent for nothing.
  const missing = await refuseMissingCards(db, accountId, replyListsOf(settings));
  if (missing) return missing;
  const asked = await sendAhead(accountId, replyListsOf(settings));
  if (asked instanceof Refusal) return asked;
  const [scene] = ownScene === "" ? await chooseScenes(accountId, 1, sceneKind) : [ownScene];
  if (scene === undefined) return new Refusal("invalid", TEXTS.noNumber, { scene: TEXTS.noNumber });
  if ((await takenScenes(accountId, [scene])).size > 0) return sceneTaken(accountId, scene);
  const request = { lifetime, scene, sceneKind };
  const answer = await askWeChatForCode(accountId, { ...request, expireSeconds: secondsOf(duration) });
  try {
    const { id } = await changeAccount(accountId, (tx) =>
      insertCode(tx, context, settingsFor(lifetime, settings), { ...request, ...answer }, asked),
    );
    return { id, scene };
  } catch (error) {
    if (isUniqueConflict(error)) return sceneTaken(accountId, scene);
    throw error;
  }
}

/** `revision` is the one that the form was filled from. */
type SettingsChange = CodeSettings & { id: string; revision: number };

/** Changes what staff decide about a code, unless somebody else changed it since the form was filled. */
export async function updateQrCode(
  context: ActionContext,
  change: SettingsChange,
): Promise<{ revision: number } | Refusal> {
  return changeSettings(context, change, "qrCode.updated");
}

/**
 * Takes an archived permanent code for a new purpose: its scene and picture stay, everything else is new. WeChat gives
 * no such code back. What it brought before stays under its old name and in its old groups.
 */
export async function reuseQrCode(
  context: ActionContext,
  change: SettingsChange,
): Promise<{ revision: number } | Refusal> {
  return changeSettings(context, change, "qrCode.reused");
}

/** Lets a code's reply rest, or answer again. */
export async function pauseQrCode(
  context: ActionContext,
  { id, paused }: { id: string; paused: boolean },
): Promise<{ paused: boolean } | Refusal> {
  const { actor, accountId } = context;
  return changeAccount(accountId, async (tx) => {
    const code = await findCode(tx, accountId, id);
    if (!code) return new Refusal("not-found", TEXTS.gone);
    await tx.qrCode.updateMany({
      where: { id, accountId },
      data: { paused, revision: { increment: 1 } },
    });
    const event = paused ? "qrCode.paused" : "qrCode.resumed";
    await recordAudit(tx, { actor, accountId, event, subject: code.name, detail: { id } });
    return { paused };
  });
}

/** Puts codes out of sight and out of use, or back; those that rested before rest again, and are counted. */
export async function archiveQrCodes(
  context: ActionContext,
  { ids, archived }: { ids: string[]; archived: boolean },
): Promise<{ changed: number; paused: number }> {
  const { accountId } = context;
  return changeAccount(accountId, async (tx) => {
    const where = { accountId, id: { in: ids }, archived: !archived };
    const codes = await findMany(tx, where);
    const paused = await tx.qrCode.count({ where: { ...where, paused: true } });
    const event = archived ? "qrCode.archived" : "qrCode.restored";
    return { ...(await storeTogether(tx, context, { codes, event, data: { archived } })), paused };
  });
}

/** Puts codes into a folder, with what they brought; an empty name takes them out of theirs. */
export async function moveQrCodes(
  context: ActionContext,
  { ids, folder }: { ids: string[]; folder: string },
): Promise<{ changed: number }> {
  const { accountId } = context;
  return changeAccount(accountId, async (tx) => {
    const codes = await findMany(tx, { accountId, id: { in: ids }, folder: { not: folder } });
    const moves = codes.map((code) => ({
      countedAs: countedAs(code),
      from: groupScopes(code),
      to: groupScopes({ ...code, folder }),
    }));
    await moveScopes(tx, accountId, moves);
    return storeTogether(tx, context, { codes, event: "qrCode.moved", data: { folder } });
  });
}

async function findMany(tx: Database, where: Prisma.QrCodeWhereInput): Promise<ListedCode[]> {
  return (await tx.qrCode.findMany({ where, select: LISTED_COLUMNS })).map(toListedCode);
}

type Together = {
  codes: { id: string; name: string }[];
  event: AuditEventName;
  data: { archived: boolean } | { folder: string };
};

/** Changes codes at once and records it once, for the one decision that it was. */
async function storeTogether(
  tx: Database,
  { actor, accountId }: ActionContext,
  { codes, event, data }: Together,
): Promise<{ changed: number }> {
  if (codes.length === 0) return { changed: 0 };
  const ids = codes.map(({ id }) => id);
  await tx.qrCode.updateMany({
    where: { accountId, id: { in: ids } },
    data: { ...data, revision: { increment: 1 } },
  });
  const subject = codes
    .slice(0, NAMED_IN_AUDIT)
    .map(({ name }) => name)
    .join("、");
  await recordAudit(tx, { actor, accountId, event, subject, detail: { ids, ...data } });
  return { changed: ids.length };
}

const NAMED_IN_AUDIT = 5;

async function findCode(tx: Database, accountId: AccountId, id: string): Promise<QrCode | null> {
  const row = await tx.qrCode.findFirst({ where: { id, accountId } });
  return row && toQrCode(row);
}

type SettingsEvent = "qrCode.updated" | "qrCode.reused";

async function changeSettings(
  context: ActionContext,
  change: SettingsChange,
  event: SettingsEvent,
): Promise<{ revision: number } | Refusal> {
  const asked = await sendAhead(context.accountId, replyListsOf(change));
  if (asked instanceof Refusal) return asked;
  return changeAccount(context.accountId, (tx) => storeSettings(tx, context, change, { event, asked }));
}

async function storeSettings(
  tx: Database,
  { actor, accountId }: ActionContext,
  { id, revision, ...settings }: SettingsChange,
  { event, asked }: { event: SettingsEvent; asked: AskedIds },
): Promise<{ revision: number } | Refusal> {
  const before = await findCode(tx, accountId, id);
  if (!before) return new Refusal("not-found", TEXTS.gone);
  const isReused = event === "qrCode.reused";
  if (isReused && (before.state !== "archived" || before.lifetime !== "permanent"))
    return new Refusal("conflict", TEXTS.inUse);
  const missing = await admitReplies(tx, accountId, replyListsOf(settings), asked);
  if (missing) return missing;
  const { followReplies, endsAt, ...columns } = settingsFor(before.lifetime, settings);
  const { count } = await tx.qrCode.updateMany({
    where: { id, accountId, revision },
    data: {
      ...columns,
      followReplies: followReplies ?? NO_JSON,
      endsAt: endsAt === null ? null : new Date(endsAt),
      searchText: qrCodeSearchText({ ...settings, scene: before.scene }),
      revision: { increment: 1 },
      ...(isReused && { archived: false, paused: false }),
    },
  });
  if (count === 0) return new Refusal("conflict", TEXTS.changed);
  await tx.qrCodeLabel.deleteMany({ where: { accountId, codeId: id } });
  await tx.qrCodeLabel.createMany({ data: labelRows(accountId, before, columns.labels) });
  const detail: Prisma.InputJsonObject = JSON.parse(
    JSON.stringify({ id, before: settingsOf(before), after: settings }),
  );
  await recordAudit(tx, { actor, accountId, event, subject: settings.name, detail });
  if (isReused) await endUse(tx, accountId, before, new Date(systemClock.now()));
  else
    await moveScopes(tx, accountId, [
      { countedAs: countedAs(before), from: groupScopes(before), to: groupScopes(settings) },
    ]);
  return { revision: revision + 1 };
}

/** A permanent code has nothing to renew. */
function settingsFor(lifetime: Lifetime, settings: CodeSettings): CodeSettings {
  return { ...settings, renews: settings.renews && lifetime === "temporary" };
}

async function sceneTaken(accountId: AccountId, scene: string): Promise<Refusal> {
  const code = await db.qrCode.findUnique({
    where: { accountId_scene: { accountId, scene } },
    select: { name: true },
  });
  const message = code ? takenBy(code.name) : TEXTS.reserved;
  return new Refusal("invalid", message, { scene: message });
}

function takenBy(name: string): Localized {
  return {
    zh: `这个场景值已经用于二维码“${name}”，请换一个`,
    en: `This scene belongs to the code “${name}” already; choose another`,
  };
}

const TEXTS = {
  gone: {
    zh: "找不到这个二维码。您填写的内容还在，可以复制后新建一个。",
    en: "This code does not exist. What you typed is still here; copy it into a new one.",
  },
  changed: {
    zh: "在您编辑时，别人保存了另一个版本。您填写的内容还在，请选择保留哪一个。",
    en: "Somebody saved another version while you were editing. What you typed is still here; choose which to keep.",
  },
  inUse: {
    zh: "只有已归档的永久二维码可以改作他用；别人可能刚刚恢复了它。",
    en: "Only an archived permanent code can be given a new purpose; somebody may just have restored it.",
  },
  reserved: {
    zh: "这个场景值正留给一批要生成的二维码，请换一个",
    en: "This scene is kept for a code of a batch that is being made; choose another",
  },
  noNumber: {
    zh: "1 到 100000 的数字都用完了，请改用文字场景值",
    en: "All numbers from 1 to 100,000 are used; take a scene of letters",
  },
} as const satisfies Record<string, Localized>;
