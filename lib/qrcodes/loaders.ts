import { notFound } from "next/navigation";
import type { AccountId } from "@/lib/auth/account-id";
import { requireScope } from "@/lib/auth/page-scope";
import { can } from "@/lib/auth/roles";
import { systemClock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db/db";
import type { PageRequest } from "@/lib/platform/page";
import { countsOf } from "@/lib/qrcodes/measuring/counts";
import { countedAs } from "@/lib/qrcodes/measuring/scopes";
import { listCardsOf, listRulesTriggeredBy } from "@/lib/replies/data";
import { replyListsOf } from "./code-settings";
import { countQrCodes, getQrCode, getQuota, listKnownWords, listQrCodes } from "./data";
import type { QrCode } from "./schema";
import type { AnsweringRule, CodeFilter, CodeNumbers, PageOfCodes } from "./types";

/** How many archived codes the form of a new one names. */
const OFFERED = 5;

/** The page of an account's codes. `now` tells which of them have expired, in milliseconds. */
export async function loadQrCodes(accountId: string, request: PageRequest & CodeFilter) {
  const scope = await requireScope(accountId);
  const [[page, numbers], quota, words, expiring] = await Promise.all([
    listWithNumbers(scope.accountId, request),
    getQuota(scope.accountId),
    listKnownWords(scope.accountId),
    countQrCodes(scope.accountId, { state: "expiring" }),
  ]);
  const canEdit = can(scope.role, "content.edit");
  const shown = { page, numbers, quota, words, expiring };
  return { accountId: scope.accountId, canEdit, ...shown, now: systemClock.now() };
}

async function listWithNumbers(
  accountId: AccountId,
  request: PageRequest & CodeFilter,
): Promise<[PageOfCodes, CodeNumbers]> {
  const page = await listQrCodes(accountId, request);
  const counts = await countsOf(accountId, page.rows.map(countedAs));
  const numbers = page.rows.map(({ id }, place) => {
    const { scans = 0, follows = 0 } = counts[place] ?? {};
    return [id, { scans, follows }];
  });
  return [page, Object.fromEntries(numbers)];
}

/** The page of one code, with the rules that answer it where it has no reply of its own. */
export async function loadQrCode(accountId: string, id: string) {
  const scope = await requireScope(accountId);
  const code = await getQrCode(scope.accountId, id);
  if (!code) notFound();
  const [rules, cards] = await Promise.all([
    listAnsweringRules(scope.accountId, code.scene),
    listCardsOf(scope.accountId, repliesOf(code)),
  ]);
  const canEdit = can(scope.role, "content.edit");
  return { accountId: scope.accountId, canEdit, code, rules, cards, now: systemClock.now() };
}

/** The page of a code to be made. */
export async function loadNewQrCode(accountId: string, folder: string | undefined) {
  const scope = await requireScope(accountId, "content.edit");
  const [quota, words, reusable] = await Promise.all([
    getQuota(scope.accountId),
    listKnownWords(scope.accountId),
    listQrCodes(scope.accountId, { state: "archived", lifetime: "permanent" }),
  ]);
  return {
    accountId: scope.accountId,
    purpose: "new" as const,
    code: null,
    folder: folder?.slice(0, 40) ?? "",
    cards: { articles: [], sets: [] },
    quota,
    words,
    reusable: reusable.rows.slice(0, OFFERED),
  };
}

/**
 * The page on which a code is changed.
 *
 * @param wantsReuse whether it is taken for a new purpose; only an archived permanent one can be
 */
export async function loadQrCodeForm(accountId: string, id: string, wantsReuse: boolean) {
  const scope = await requireScope(accountId, "content.edit");
  const code = await getQrCode(scope.accountId, id);
  if (!code) notFound();
  const [words, cards, quota] = await Promise.all([
    listKnownWords(scope.accountId),
    listCardsOf(scope.accountId, repliesOf(code)),
    getQuota(scope.accountId),
  ]);
  const isReusable = code.lifetime === "permanent" && code.state === "archived";
  const purpose = wantsReuse && isReusable ? ("reuse" as const) : ("edit" as const);
  return { accountId: scope.accountId, purpose, code, words, cards, quota, reusable: [] };
}

/** The rules that answer a scan of this scene, the switched-off ones too, by name. */
async function listAnsweringRules(accountId: AccountId, scene: string): Promise<AnsweringRule[]> {
  const rules = await listRulesTriggeredBy(db, accountId, [{ type: "scan", scene }]);
  return rules
    .map(({ id, name, enabled }) => ({ id, name, enabled }))
    .toSorted((one, other) => compare(one.name, other.name) || compare(one.id, other.id));
}

function compare(one: string, other: string): number {
  return Number(one > other) - Number(one < other);
}

function repliesOf(code: QrCode) {
  return Object.values(replyListsOf(code)).map((replies) => ({ replies: replies ?? [] }));
}
