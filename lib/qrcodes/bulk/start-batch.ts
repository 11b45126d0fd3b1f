import { recordAudit } from "@/lib/audit/record";
import type { ActionContext } from "@/lib/auth/admin-action";
import { Refusal } from "@/lib/platform/action";
import { type BulkTable, insertRows } from "@/lib/platform/db/bulk";
import { type Database, db } from "@/lib/platform/db/db";
import { inTransaction } from "@/lib/platform/db/transaction";
import type { Localized } from "@/lib/platform/i18n/locale";
import { inParts } from "@/lib/platform/in-parts";
import { MINUTE } from "@/lib/platform/time";
import { startTimeSlice } from "@/lib/platform/time-slice";
import { replyListsOf } from "@/lib/qrcodes/code-settings";
import { countPermanentQrCodes } from "@/lib/qrcodes/data";
import { chooseScenes } from "@/lib/qrcodes/issue";
import { MAX_PERMANENT, secondsOf } from "@/lib/qrcodes/limits";
import { type CodeSettings, codeSettingsSchema } from "@/lib/qrcodes/schema";
import { keepFilesOf, refuseMissingCards, sendAhead } from "@/lib/replies/writes";
import { checkEachLine, sceneOf, splitLabels } from "./checks";
import { rememberColumns } from "./column-names";
import { countWaitingPermanent } from "./data";
import { MAX_UNASKED_PERMANENT } from "./limits";
import { type BatchOrder, type ItemValues, lineSchema, type SentOrder } from "./schema";
import { whyTaken } from "./taken-scenes";
import type { Line, LineProblems } from "./types";

/** An answer need not name five thousand faults. */
const NAMED_PROBLEMS = 500;
/** Writing thousands of rows, in milliseconds. */
const LONG = MINUTE;

/**
 * Takes an order for many codes; they are made in the background. Problems of lines come back by field, such as
 * "lines.12.scene" for the line with number 12.
 */
export async function startBatch(context: ActionContext, sent: SentOrder): Promise<{ id: string } | Refusal> {
  const { actor, accountId } = context;
  const sentLines = await readLines(sent.lines);
  if (!sentLines) return new Refusal("invalid", NO_LINES);
  const order = { ...sent, lines: sentLines };
  const problems = await findProblems(order);
  if (problems.size > 0) return refuseLines(problems);
  const refusal =
    (await refuseTooManyPermanent(context, order)) ??
    (await refuseMissingCards(db, accountId, replyListsOf(order))) ??
    (await refuseTakenScenes(context, order));
  if (refusal) return refusal;
  // What the codes need when they are made: followers scan the first while the last is waited for.
  const asked = await sendAhead(accountId, replyListsOf(order));
  if (asked instanceof Refusal) return asked;
  const items = await itemsOf(context, order);
  if (items instanceof Refusal) return items;
  return inTransaction(async (tx) => {
    const { name, lines, lifetime } = order;
    const { id } = await tx.qrBatch.create({
      data: {
        accountId,
        name,
        total: items.length,
        createdById: actor.userId,
        createdBy: actor.name,
      },
      select: { id: true },
    });
    await insertItems(tx, id, items);
    await keepFilesOf(tx, accountId, replyListsOf(order), asked);
    await rememberColumns(tx, accountId, order.columns);
    const detail = { id, codes: lines.length, lifetime };
    await recordAudit(tx, { actor, accountId, event: "qrBatch.started", subject: name, detail });
    return { id };
  }, LONG);
}

/** Null when one of them is none: our own page sends no such thing. */
async function readLines(sent: readonly unknown[]): Promise<BatchOrder["lines"] | null> {
  const slice = startTimeSlice();
  const lines: BatchOrder["lines"] = [];
  for (const each of sent) {
    const line = lineSchema.safeParse(each);
    if (!line.success) return null;
    lines.push(line.data);
    if (slice.isOver()) await slice.rest();
  }
  return lines;
}

/** Thousands of lines take half a second; followers are answered meanwhile. */
async function findProblems(order: BatchOrder): Promise<Map<number, LineProblems>> {
  const slice = startTimeSlice();
  const problems = new Map<number, LineProblems>();
  for (const found of checkEachLine(order.lines, order)) {
    if (found) problems.set(...found);
    if (slice.isOver()) await slice.rest();
  }
  return problems;
}

/** Permanent codes are never given back: many of them need the number typed, and more than there are left none gets. */
async function refuseTooManyPermanent(
  { accountId }: ActionContext,
  { lifetime, lines, confirmed }: BatchOrder,
): Promise<Refusal | null> {
  if (lifetime === "temporary") return null;
  const [made, waiting] = await Promise.all([
    countPermanentQrCodes(accountId),
    countWaitingPermanent(accountId),
  ]);
  const left = Math.max(0, MAX_PERMANENT - made - waiting);
  if (lines.length > left)
    return new Refusal("invalid", notEnough(lines.length, left), { lifetime: notEnough(lines.length, left) });
  if (lines.length <= MAX_UNASKED_PERMANENT || confirmed === lines.length) return null;
  return new Refusal("invalid", UNCONFIRMED, { confirmed: UNCONFIRMED });
}

async function refuseTakenScenes(
  { accountId }: ActionContext,
  { lines, sceneKind }: BatchOrder,
): Promise<Refusal | null> {
  const lineOf = new Map(lines.map((line) => [sceneOf(line.values, sceneKind), line.line]));
  lineOf.delete("");
  if (lineOf.size === 0) return null;
  const reasons = await whyTaken(accountId, [...lineOf.keys()]);
  if (reasons.size === 0) return null;
  const problems = [...reasons].flatMap(([scene, reason]): [number, LineProblems][] => {
    const line = lineOf.get(scene);
    return line === undefined ? [] : [[line, { scene: reason }]];
  });
  return refuseLines(new Map(problems));
}

type NewItem = { number: number; scene: string; values: ItemValues };

async function itemsOf({ accountId }: ActionContext, order: BatchOrder): Promise<NewItem[] | Refusal> {
  const { lines, sceneKind, lifetime, duration } = order;
  const givenScenes = lines.map(({ values }) => sceneOf(values, sceneKind));
  const ownScenes = new Set(givenScenes.filter((scene) => scene !== ""));
  // The list's own scenes are nobody's yet, so that some of them may be among the chosen ones.
  const chosenScenes = await chooseScenes(accountId, lines.length, sceneKind);
  const free = chosenScenes.filter((scene) => !ownScenes.has(scene)).values();
  const items: NewItem[] = [];
  const slice = startTimeSlice();
  for (const [place, { line, values }] of lines.entries()) {
    const own = givenScenes[place];
    const scene = own || free.next().value;
    if (!scene) return new Refusal("invalid", NO_NUMBER_LEFT, { sceneKind: NO_NUMBER_LEFT });
    const settings = settingsOfLine(order, values);
    const terms = { lifetime, sceneKind, expireSeconds: secondsOf(duration), isOurScene: !own };
    items.push({ number: line, scene, values: { settings, ...terms } });
    if (slice.isOver()) await slice.rest();
  }
  return items;
}

const ITEMS = {
  name: "QrBatchItem",
  columns: { batchId: "text", number: "integer", scene: "text", values: "json" },
  keptOnUpdate: [],
} as const satisfies BulkTable;
/** A few milliseconds' worth. */
const ITEMS_AT_ONCE = 500;

async function insertItems(tx: Database, batchId: string, items: readonly NewItem[]): Promise<void> {
  const slice = startTimeSlice();
  for (const part of inParts(items, ITEMS_AT_ONCE)) {
    await insertRows(
      tx,
      ITEMS,
      part.map((item) => ({ batchId, ...item })),
    );
    if (slice.isOver()) await slice.rest();
  }
}

/** What holds for all, with what the line says instead; its labels come on top. */
function settingsOfLine(all: BatchOrder, values: Line["values"]): CodeSettings {
  return codeSettingsSchema.parse({
    ...all,
    name: values.name,
    folder: values.folder || all.folder,
    owner: values.owner || all.owner,
    note: values.note || all.note,
    labels: [...all.labels, ...splitLabels(values.labels)],
    replies: values.reply ? [{ type: "text", text: values.reply }] : all.replies,
    followReplies: values.followReply ? [{ type: "text", text: values.followReply }] : all.followReplies,
  });
}

function refuseLines(problems: ReadonlyMap<number, LineProblems>): Refusal {
  const entries = [...problems]
    .slice(0, NAMED_PROBLEMS)
    .flatMap(([line, fields]) =>
      Object.entries(fields).map(([field, words]) => [`lines.${line}.${field}`, words] as const),
    );
  const message = {
    zh: `有 ${problems.size} 行需要修改，一个二维码都还没有做`,
    en: `${problems.size} lines need a change; no code was made yet`,
  };
  return new Refusal("invalid", message, Object.fromEntries(entries));
}

function notEnough(count: number, left: number): Localized {
  return {
    zh: `永久二维码只剩 ${left} 个，不够做 ${count} 个`,
    en: `Only ${left} permanent codes are left, too few for ${count}`,
  };
}

const NO_LINES: Localized = {
  zh: "名单读不出来，一个二维码都还没有做：请刷新页面，再读取一次名单",
  en: "The list could not be read; no code was made yet: reload the page and read the list once more",
};
const UNCONFIRMED: Localized = {
  zh: "永久二维码做了就删不掉：请填写要做的个数来确认",
  en: "Permanent codes can never be deleted: type their number to confirm",
};
const NO_NUMBER_LEFT: Localized = {
  zh: "1 到 100000 之间没有这么多空着的数字了，请改用文字场景值",
  en: "There are not so many unused numbers from 1 to 100,000; let the scenes be text",
};
