import { changeAccount } from "@/lib/accounts/revision";
import { DESK, recordAudit } from "@/lib/audit/record";
import { type AccountId, vouchForAccountId } from "@/lib/auth/account-id";
import type { Clock } from "@/lib/platform/clock";
import { type Database, db, type Prisma } from "@/lib/platform/db/db";
import { createPace } from "@/lib/platform/db/pace";
import { NO_JSON } from "@/lib/platform/db/sql";
import type { Localized } from "@/lib/platform/i18n/locale";
import type { RecurringWork } from "@/lib/platform/jobs/job-kind";
import { log } from "@/lib/platform/log";
import { MINUTE } from "@/lib/platform/time";
import { askWeChatForCode } from "@/lib/qrcodes/issue";
import { toWeChatFailure } from "@/lib/wechat/api/try-wechat";
import { AHEAD_MS, isDue, lifeOf, startOfLife } from "./life";

/** Makes temporary codes anew before they expire, where their settings say so. */
export const codeRenewal: RecurringWork = { name: "qrcodes.renewal", every: 30_000, run: renewCodes };

/** After WeChat's no, or its silence. */
const RETRY_AFTER = 10 * MINUTE;
/** So many are asked for before the new ones are stored. */
const CODES_A_STEP = 20;
const CODES_TO_STORE = { least: 2, most: CODES_A_STEP };
const CANDIDATES = 500;

/**
 * Has WeChat make each due code again, for the same scene and as long as before. What was printed leads nowhere once the
 * old picture has expired; the new one answers alike.
 */
export async function renewCodes(clock: Clock, signal: AbortSignal): Promise<void> {
  for (const codes of groupByAccount(await findDue(clock.now()))) {
    for (let start = 0; start < codes.length && !signal.aborted; start += CODES_A_STEP) {
      if (!(await renewSome(codes.slice(start, start + CODES_A_STEP)))) break;
    }
  }
}

type DueCode = Awaited<ReturnType<typeof findCandidates>>[number] & { expireSeconds: number };

async function findDue(now: number): Promise<DueCode[]> {
  const candidates = await findCandidates(now);
  return candidates
    .filter((code) => isDue(code, now))
    .map((code) => ({ ...code, expireSeconds: lifeOf(code) }));
}

function findCandidates(now: number) {
  const isWanted: Prisma.QrCodeWhereInput = { OR: [{ endsAt: null }, { endsAt: { gt: new Date(now) } }] };
  const retry = new Date(now - RETRY_AFTER);
  const isTimely: Prisma.QrCodeWhereInput = {
    OR: [{ renewFailure: { equals: NO_JSON } }, { updatedAt: { lt: retry } }],
  };
  return db.qrCode.findMany({
    where: {
      lifetime: "temporary",
      archived: false,
      renews: true,
      expiresAt: { lte: new Date(now + AHEAD_MS) },
      AND: [isWanted, isTimely],
    },
    orderBy: { expiresAt: "asc" },
    take: CANDIDATES,
    select: {
      id: true,
      accountId: true,
      name: true,
      scene: true,
      sceneKind: true,
      ticket: true,
      expiresAt: true,
      createdAt: true,
      renewedAt: true,
    },
  });
}

/** @returns false when WeChat refuses or is silent; then the account's other codes wait as well */
async function renewSome(codes: readonly DueCode[]): Promise<boolean> {
  const [first] = codes;
  if (!first) return true;
  const accountId = vouchForAccountId(first.accountId);
  const renewals: Renewal[] = [];
  let failure: Localized | null = null;
  for (const code of codes) {
    const made: Made | Localized | null = failure ? null : await ask(accountId, code);
    if (made && "zh" in made) failure = made;
    else if (made) renewals.push({ code, made });
  }
  await store(accountId, renewals);
  if (failure) await noteFailure(accountId, codes.slice(renewals.length), failure);
  return failure === null;
}

type Made = Awaited<ReturnType<typeof askWeChatForCode>>;
type Renewal = { code: DueCode; made: Made };

async function ask(accountId: AccountId, code: DueCode): Promise<Made | Localized> {
  const { scene, expireSeconds } = code;
  const sceneKind = code.sceneKind === "number" ? "number" : "text";
  try {
    return await askWeChatForCode(accountId, { lifetime: "temporary", scene, sceneKind, expireSeconds });
  } catch (error) {
    const failure = toWeChatFailure(error);
    if (failure) return failure.summary;
    log.error({ err: error, accountId }, "codes could not be renewed; it is tried again");
    return UNEXPECTED;
  }
}

const UNEXPECTED: Localized = {
  zh: "续期时出错，原因在服务器日志里",
  en: "Renewing failed; the reason is in the server's log",
};

async function store(accountId: AccountId, renewals: readonly Renewal[]): Promise<void> {
  const pace = createPace(CODES_TO_STORE);
  for (let start = 0; start < renewals.length; ) {
    const some = renewals.slice(start, start + pace.size);
    start += some.length;
    await changeAccount(accountId, (tx) => storeSome(tx, accountId, some), pace.inTransaction);
  }
}

async function storeSome(tx: Database, accountId: AccountId, renewals: readonly Renewal[]): Promise<void> {
  for (const { code, made } of renewals) {
    const { id, name, scene, ticket, expiresAt: before } = code;
    // Each has a ticket of its own. Somebody may have taken the code for something else meanwhile.
    const { count } = await tx.qrCode.updateMany({
      where: { id, accountId, ticket },
      data: {
        ...made,
        renewedAt: startOfLife(made.expiresAt, code.expireSeconds),
        renewFailure: NO_JSON,
      },
    });
    if (count === 0) continue;
    const detail = { id, scene, before: toText(before), expiresAt: toText(made.expiresAt) };
    await recordAudit(tx, { actor: DESK, accountId, event: "qrCode.renewed", subject: name, detail });
  }
}

function toText(time: Date | null): string | null {
  return time?.toISOString() ?? null;
}

async function noteFailure(
  accountId: AccountId,
  codes: readonly DueCode[],
  renewFailure: Localized,
): Promise<void> {
  const ids = codes.map(({ id }) => id);
  await db.qrCode.updateMany({ where: { accountId, id: { in: ids } }, data: { renewFailure } });
}

function groupByAccount(codes: readonly DueCode[]): Iterable<DueCode[]> {
  const groups = new Map<string, DueCode[]>();
  for (const code of codes) {
    const group = groups.get(code.accountId) ?? [];
    group.push(code);
    groups.set(code.accountId, group);
  }
  return groups.values();
}
