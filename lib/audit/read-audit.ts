import type { AccountId } from "@/lib/auth/account-id";
import type { Locale } from "@/lib/platform/i18n/locale";
import { addressOfThing, thingOf } from "./address-of-thing";
import { listDeletedThings } from "./data";
import { describeDetail, sayText } from "./describe-detail";
import { kindOf, parseEvent } from "./kinds";
import { listEvents, type SearchedEvent, type StoredEvent } from "./list-events";
import { auditMessages } from "./messages";
import { DESK } from "./record";
import type { AuditFilter } from "./schema";
import { auditSentences } from "./sentences";
import type { AuditRow, AuditSlice } from "./types";

/** What the page needs to say where something was. */
export type AccountNames = (ids: readonly string[]) => Promise<ReadonlyMap<string, string>>;

/**
 * One page of what was done, in words; a search looks at these words.
 *
 * @param accountId null for the whole installation
 */
export async function readAudit(
  accountId: AccountId | null,
  filter: AuditFilter,
  locale: Locale,
  accountNames: AccountNames,
): Promise<AuditSlice> {
  const { rows, ...place } = await listEvents(accountId, filter, matcherOf(filter, locale));
  const accountIds = [...new Set(rows.flatMap((row) => row.accountId ?? []))];
  const [deleted, names] = await Promise.all([
    listDeletedThings(
      accountIds,
      rows.flatMap(({ detail }) => thingOf(detail) ?? []),
    ),
    accountId === null ? accountNames(accountIds) : new Map<string, string>(),
  ]);
  return { ...place, rows: rows.map((row) => toAuditRow(row, locale, names, deleted)) };
}

/** Null when every row is wanted. */
function matcherOf({ kind, q }: AuditFilter, locale: Locale): ((event: SearchedEvent) => boolean) | null {
  if (kind === null && q === "") return null;
  const words = q.toLowerCase();
  return (row) => {
    if (kind !== null && kindOf(row.event) !== kind) return false;
    return `${sentenceOf(row, locale)}\n${row.address ?? ""}`.toLowerCase().includes(words);
  };
}

function toAuditRow(
  row: StoredEvent,
  locale: Locale,
  names: ReadonlyMap<string, string>,
  deleted: ReadonlySet<string>,
): AuditRow {
  const { id, accountId, actorId, createdAt, times, lastAt, address, device, detail } = row;
  const event = parseEvent(row.event);
  const name = names.get(accountId ?? "");
  const isThere = !deleted.has(thingOf(detail) ?? "");
  return {
    id: String(id),
    at: createdAt,
    times,
    lastAt,
    event,
    actorId,
    sentence: sentenceOf(row, locale),
    account: accountId !== null && name !== undefined ? { id: accountId, name } : null,
    address,
    device,
    href: event && accountId !== null && isThere ? addressOfThing(accountId, event, detail) : null,
    detail: describeDetail(detail, locale),
  };
}

/** Who did what. */
export function sentenceOf(
  { actorId, actorName, event, subject }: Pick<SearchedEvent, "actorId" | "actorName" | "event" | "subject">,
  locale: Locale,
): string {
  const t = auditMessages[locale];
  const name = parseEvent(event);
  const nobody = actorName === "" ? t.somebody : t.commandLine;
  const who = actorId === DESK.userId ? t.desk : actorId === null ? nobody : actorName;
  const what = name ? auditSentences[locale][name](sayText(subject, locale)) : t.unknownEvent(event, subject);
  return t.sentence(who, what);
}
