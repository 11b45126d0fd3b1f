import { z } from "zod";
import { type AccountId, vouchForAccountId } from "@/lib/auth/account-id";
import { type DeliveryReader, follow } from "@/lib/deliveries/follow";
import { readFacts } from "@/lib/deliveries/read-facts";
import type { DeliveryFacts, DeliveryRange } from "@/lib/deliveries/types";
import type { Clock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db/db";
import { isPostgres } from "@/lib/platform/db/dialect";
import { pairsTable } from "@/lib/platform/db/in-list";
import { NO_JSON, sql } from "@/lib/platform/db/sql";
import type { Localized } from "@/lib/platform/i18n/locale";
import type { RecurringWork } from "@/lib/platform/jobs/job-kind";
import { SECOND } from "@/lib/platform/time";
import { codeTagSchema } from "@/lib/qrcodes/schema";
import { isOver } from "@/lib/qrcodes/state";
import { type TaggingScan, tagFollowers } from "./tag-followers";

// Tags are put on after the reply and off its path. The place moves after WeChat has taken the tags; a process that dies
// in between tags again, which changes nothing.

const READER = "qrcodes.tagging";

/** Puts the tags of codes on those who scan them. */
export const codeTagging: RecurringWork = { name: READER, every: 2 * SECOND, run: tagScanners };

/** When WeChat may be asked again about an account. Another process may ask sooner, which does no harm. */
const restsUntil = new Map<string, number>();

/**
 * Tags those who scanned since the last time. An account whose WeChat cannot be asked is left behind, so that nobody
 * else's followers wait for it.
 */
export async function tagScanners(clock: Clock, signal: AbortSignal): Promise<void> {
  const reader: DeliveryReader<AccountId[]> = {
    name: READER,
    // On a desk that never tagged, what was before does not count: no code had tags then.
    startsAt: "latest",
    step: (range) => tagRange(range, clock, signal),
    leftBehind: (accounts) => accounts,
  };
  try {
    await follow(reader, clock, signal);
  } catch (error) {
    // It was told to stop in the middle of a step; the place has not moved.
    if (error !== signal.reason) throw error;
  }
}

/** @returns the accounts that have to be left behind */
async function tagRange(range: DeliveryRange, clock: Clock, signal: AbortSignal): Promise<AccountId[]> {
  if (range.accountId !== undefined && (restsUntil.get(range.accountId) ?? 0) > clock.now())
    return [vouchForAccountId(range.accountId)];
  const waitingAccounts: AccountId[] = [];
  for (const [accountId, scans] of await readScans(range))
    if (!(await tag(accountId, scans, clock, signal))) waitingAccounts.push(accountId);
  return waitingAccounts;
}

/** @returns false when WeChat has to be asked again later */
async function tag(
  accountId: AccountId,
  scans: readonly TaggingScan[],
  clock: Clock,
  signal: AbortSignal,
): Promise<boolean> {
  const tagged = await tagFollowers(accountId, scans, signal);
  if (tagged.type === "later") {
    restsUntil.set(accountId, clock.now() + tagged.retryIn);
    return false;
  }
  await noteFailures(accountId, tagged.failures);
  return true;
}

/** One statement for those that went well, and one for each way in which it went wrong. */
async function noteFailures(
  accountId: AccountId,
  failures: ReadonlyMap<string, Localized | null>,
): Promise<void> {
  const byFailure = new Map<string, { failure: Localized | null; ids: string[] }>();
  for (const [id, failure] of failures) {
    const key = failure?.en ?? "";
    const group = byFailure.get(key) ?? { failure, ids: [] };
    group.ids.push(id);
    byFailure.set(key, group);
  }
  for (const { failure, ids } of byFailure.values()) {
    const where = { accountId, id: { in: ids } };
    if (failure) await db.qrCode.updateMany({ where, data: { tagFailure: failure } });
    else {
      const hasFailure = { tagFailure: { not: NO_JSON } };
      await db.qrCode.updateMany({ where: { ...where, ...hasFailure }, data: { tagFailure: NO_JSON } });
    }
  }
}

/** The scans of codes that put on tags, by account. */
async function readScans(range: DeliveryRange): Promise<Map<AccountId, TaggingScan[]>> {
  const scans = await readFacts(range, ["subscribe", "scan"]);
  const codes = await readTaggingCodes(scans);
  const byAccount = new Map<AccountId, TaggingScan[]>();
  for (const { accountId: id, openid, scene, receivedAt } of scans) {
    const code = codes.get(pairName(id, scene ?? ""));
    if (!code || isOver(code.endsAt, receivedAt)) continue;
    const accountId = vouchForAccountId(id);
    const ofAccount = byAccount.get(accountId) ?? [];
    ofAccount.push({ openid, codeId: code.codeId, tags: code.tags });
    byAccount.set(accountId, ofAccount);
  }
  return byAccount;
}

type TaggingCode = z.output<typeof codeSchema>;

/** Of the codes that were scanned those that put on tags, by account and scene. */
async function readTaggingCodes(scans: readonly DeliveryFacts[]): Promise<Map<string, TaggingCode>> {
  const scenes = scans.flatMap(({ accountId, scene }) => (scene ? [[accountId, scene] as const] : []));
  if (scenes.length === 0) return new Map();
  const distinct = new Map(scenes.map((pair) => [pairName(...pair), pair]));
  const { table, first, second } = pairsTable([...distinct.values()]);
  const [tags, hasTags] = isPostgres
    ? [sql`"tags"::text`, sql`jsonb_array_length("tags") > 0`]
    : [sql`json("tags")`, sql`json_array_length("tags") > 0`];
  const rows: unknown = await db.$queryRaw`
    SELECT "accountId", "scene", "id" AS "codeId", "endsAt", ${tags} AS "tags"
    FROM ${table} CROSS JOIN "QrCode" WHERE "accountId" = ${first} AND "scene" = ${second}
      AND ${hasTags} AND NOT "paused" AND NOT "archived"`;
  const codes = z.array(codeSchema).parse(rows);
  return new Map(codes.map((code) => [pairName(code.accountId, code.scene), code]));
}

const codeSchema = z.object({
  accountId: z.string(),
  scene: z.string(),
  codeId: z.string(),
  endsAt: z.coerce.date().nullable(),
  tags: z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(z.array(codeTagSchema).catch([])),
});

function pairName(accountId: string, scene: string): string {
  return `${accountId}\n${scene}`;
}
