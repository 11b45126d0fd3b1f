import { recordAudit } from "@/lib/audit/record";
import type { AccountId } from "@/lib/auth/account-id";
import type { ActionContext } from "@/lib/auth/admin-action";
import { Refusal } from "@/lib/platform/action";
import { systemClock } from "@/lib/platform/clock";
import { db, type Prisma } from "@/lib/platform/db/db";
import { inTransaction } from "@/lib/platform/db/transaction";
import type { Localized } from "@/lib/platform/i18n/locale";
import type { CodeStyle } from "@/lib/qrcodes/drawing/style";
import { cleanLogo } from "@/lib/qrcodes/pictures/clean-logo";
import type { PrintableCode } from "@/lib/qrcodes/sheets/schema";
import { judgeCode, surveySheets } from "@/lib/qrcodes/workshop/workshop";
import { sayNumber } from "@/lib/ui/say-number";
import { countExpired, countSelected, getChosenStyle, readSelected } from "./data";
import { nameFiles } from "./file-names";
import { NO_STYLE, refuseField, refuseNothing } from "./refusals";
import type { StoredPrint } from "./schema";
import { type ArchiveOrder, MAX_CODES, type Selection, type SheetOrder } from "./schema";

/** Files of an account that are being made at the same time. */
const MAX_RUNNING = 10;

/** Orders a file of sheets; it is made in the background. */
export async function orderSheets(
  context: ActionContext,
  order: SheetOrder,
): Promise<{ id: string } | Refusal> {
  const sheet = await cleanLogo(order.sheet, "sheet.logo");
  if (sheet instanceof Refusal) return sheet;
  const choice = await readChoice(context.accountId, order);
  if (choice instanceof Refusal) return choice;
  const { codes, style } = choice;
  const surveyed = await surveySheets({ codes, style, sheet });
  if (!surveyed.ok) return refuseField(`sheet.${surveyed.field}`, surveyed.reason);
  if (surveyed.cut.length > 0 && !order.mayCut) return refuseField("mayCut", wordsDoNotFit(surveyed.cut));
  const name = order.name || TEMPLATE_NAMES[sheet.template][context.locale];
  const { selection, styleId } = order;
  const ids = codes.map(({ id }) => id);
  return insertPrint(context, name, { kind: "pdf", codes: ids, selection, styleId, style, sheet });
}

/** Orders an archive of pictures; it is made in the background. */
export async function orderArchive(
  context: ActionContext,
  order: ArchiveOrder,
): Promise<{ id: string } | Refusal> {
  const { archive, selection, styleId } = order;
  const choice = await readChoice(context.accountId, order);
  if (choice instanceof Refusal) return choice;
  const { codes, style } = choice;
  const files = nameFiles(codes, archive);
  const name = order.name || ARCHIVE_NAME[context.locale];
  const ids = codes.map(({ id }) => id);
  return insertPrint(context, name, { kind: "zip", codes: ids, selection, styleId, style, archive, files });
}

/** Stops a file on its way; what was made of it is deleted in the background. */
export async function cancelPrint(
  { actor, accountId }: ActionContext,
  { id }: { id: string },
): Promise<{ id: string } | Refusal> {
  return inTransaction(async (tx) => {
    const { count } = await tx.qrPrint.updateMany({
      where: { id, accountId, state: "running" },
      data: { state: "cancelled", endedAt: new Date(systemClock.now()) },
    });
    if (count === 0) return new Refusal("conflict", OVER);
    const { name } = await tx.qrPrint.findUniqueOrThrow({ where: { id }, select: { name: true } });
    await recordAudit(tx, { actor, accountId, event: "qrPrint.cancelled", subject: name, detail: { id } });
    return { id };
  });
}

/** Takes a file away that is over; what is stored of it, which may be very much, is deleted in the background. */
export async function deletePrint(
  { actor, accountId }: ActionContext,
  { id }: { id: string },
): Promise<{ id: string } | Refusal> {
  return inTransaction(async (tx) => {
    const where = { id, accountId, state: { in: ["done", "cancelled", "failed"] } };
    const { count } = await tx.qrPrint.updateMany({ where, data: { state: "deleted" } });
    if (count === 0) return new Refusal("not-found", GONE);
    const { name } = await tx.qrPrint.findUniqueOrThrow({ where: { id }, select: { name: true } });
    await recordAudit(tx, { actor, accountId, event: "qrPrint.deleted", subject: name, detail: { id } });
    return { id };
  });
}

/** The chosen codes and how they are drawn, if that can be printed. */
async function readChoice(
  accountId: AccountId,
  { selection, styleId }: { selection: Selection; styleId: string | null },
): Promise<{ codes: PrintableCode[]; style: CodeStyle } | Refusal> {
  const [count, style, running] = await Promise.all([
    countSelected(accountId, selection),
    getChosenStyle(accountId, styleId),
    db.qrPrint.count({ where: { accountId, state: "running" } }),
  ]);
  if (running >= MAX_RUNNING) return new Refusal("conflict", TOO_MANY_FILES);
  if (!style) return refuseField("styleId", NO_STYLE);
  if (count > MAX_CODES) return refuseField("selection", tooMany(count));
  const codes = await readSelected(accountId, selection, MAX_CODES);
  const [first] = codes;
  if (!first) return refuseNothing(await countExpired(accountId, selection));
  // All are drawn alike and as long: what fails for one fails for the others, and is better said now than in a minute.
  const verdict = await judgeCode(first.url, style);
  if (!verdict.ok) return refuseField("styleId", verdict.reason);
  return { codes, style };
}

async function insertPrint(
  { actor, accountId }: ActionContext,
  name: string,
  { kind, ...spec }: StoredPrint,
): Promise<{ id: string }> {
  const total = spec.codes.length;
  const stored: Prisma.InputJsonObject = spec;
  return inTransaction(async (tx) => {
    const { id } = await tx.qrPrint.create({
      data: { accountId, kind, name, spec: stored, total, createdById: actor.userId, createdBy: actor.name },
      select: { id: true },
    });
    const detail = { id, kind, codes: total };
    await recordAudit(tx, { actor, accountId, event: "qrPrint.started", subject: name, detail });
    return { id };
  });
}

const TEMPLATE_NAMES = {
  grid: { zh: "二维码打印页", en: "QR code sheets" },
  labels: { zh: "二维码标签", en: "QR code labels" },
  poster: { zh: "二维码海报", en: "QR code posters" },
  tent: { zh: "二维码台卡", en: "QR code table tents" },
} as const satisfies Record<string, Localized>;
const ARCHIVE_NAME: Localized = { zh: "二维码图片", en: "QR code pictures" };
const OVER: Localized = {
  zh: "这个文件已经做完或取消了，请刷新页面",
  en: "This file is finished or cancelled already; reload the page",
};
const GONE: Localized = {
  zh: "这个文件已经不在了，或者还在制作中",
  en: "This file is gone, or still being made",
};
const TOO_MANY_FILES: Localized = {
  zh: `已经有 ${MAX_RUNNING} 个文件在制作，请等它们做完`,
  en: `${MAX_RUNNING} files are being made already; wait for them`,
};

/** Of codes whose words do not fit, so many are named. */
const MOST_NAMED = 5;

function wordsDoNotFit(names: readonly string[]): Localized {
  const named = names.slice(0, MOST_NAMED);
  const count = sayNumber(names.length);
  const more = names.length > named.length;
  return {
    zh: `${count} 个码的文字缩小了也放不下：${named.join("、")}${more ? "…" : ""}。请删短文字、调小字号或多留几行；也可以让它们以“…”结尾。`,
    en: `The words of ${names.length === 1 ? "1 code" : `${count} codes`} do not fit, however small: ${named.join(", ")}${more ? "…" : ""}. Shorten them, give them a smaller font or more lines, or let them end in “…”.`,
  };
}

function tooMany(count: number): Localized {
  const [most, chosen] = [MAX_CODES, count].map(sayNumber);
  return {
    zh: `一个文件最多 ${most} 个二维码，现在选中了 ${chosen} 个；请按文件夹或标签分几次做`,
    en: `One file holds at most ${most} codes, and ${chosen} are chosen; make several, by folder or label`,
  };
}
