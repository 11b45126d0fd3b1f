import type { AccountId } from "@/lib/auth/account-id";
import { getLastDeliveryTime } from "@/lib/deliveries/data";
import { getDraft } from "@/lib/menu/data";
import { type Database, db } from "@/lib/platform/db/db";
import { localizedSchema } from "@/lib/platform/i18n/localized-schema";
import { listRulesTriggeredBy } from "@/lib/replies/data";
import { listRuleRevisions } from "@/lib/replies/rule-revisions";
import type { ListedRule } from "@/lib/replies/types";
import { NOTES } from "./notes";
import {
  type ConsolePart,
  type Findings,
  findingsSchema,
  importedRulesSchema,
  READING_STATES,
} from "./schema";
import type { ImportView, PartOutcome, PartStanding, Reading, ShownPart } from "./types";

type Imported = { fingerprint: string; rules: { id: string; revision: number }[] };

/** What was found in the console, beside what is here by now. */
export async function getImportView(accountId: AccountId): Promise<ImportView> {
  const [row, imports, draft, lastDelivery] = await Promise.all([
    db.consoleReading.findUnique({ where: { accountId } }),
    listImports(accountId),
    getDraft(accountId),
    getLastDeliveryTime(accountId),
  ]);
  const { parts, unread } = readFindings(row?.findings);
  const ruleIds = [...imports.values()].flatMap(({ rules }) => rules.map(({ id }) => id));
  const [revisions, rivals] = await Promise.all([
    listRuleRevisions(db, accountId, ruleIds),
    listRivals(db, accountId, ruleIds),
  ]);
  return {
    accountId,
    reading: row && toReading(row),
    parts: parts.map((part) => show(part, imports.get(part.key) ?? null, revisions, rivals)),
    unread,
    isAnswering: lastDelivery !== null,
    draft: { revision: draft.revision, buttons: draft.document.buttons.length },
  };
}

/** What a reading found; null where it is not the last one, or not over. */
export async function getFindings(accountId: AccountId, token: string): Promise<Findings | null> {
  const row = await db.consoleReading.findFirst({ where: { accountId, token, state: "read" } });
  return row && readFindings(row.findings);
}

/** Rules that answer a new follower, or what no other rule answers, besides these. */
export async function listRivals(
  database: Database,
  accountId: AccountId,
  except: readonly string[],
): Promise<ListedRule[]> {
  const rules = await listRulesTriggeredBy(database, accountId, [{ type: "follow" }, { type: "default" }]);
  return rules.filter(({ id, enabled }) => enabled && !except.includes(id));
}

/** Whose place a part would have to take; null where there is none. */
export function rivalOf({ body }: Pick<ConsolePart, "body">, rivals: readonly ListedRule[]): string | null {
  if (body?.type !== "rule") return null;
  const types = new Set(body.triggers.map(({ type }) => type));
  const rival = rivals.find((rule) =>
    rule.triggers.some(({ type }) => (type === "follow" || type === "default") && types.has(type)),
  );
  return rival?.name ?? null;
}

async function listImports(accountId: AccountId): Promise<Map<string, Imported>> {
  const rows = await db.consoleImport.findMany({ where: { accountId } });
  return new Map(
    rows.map(({ key, fingerprint, rules }) => [
      key,
      { fingerprint, rules: importedRulesSchema.parse(rules) },
    ]),
  );
}

/** Of a later version of the desk, or of an earlier one: nothing, so that it is read again. */
function readFindings(findings: unknown): Findings {
  return findingsSchema.safeParse(findings).data ?? { parts: [], unread: [] };
}

type ReadingRow = Awaited<ReturnType<typeof db.consoleReading.findUniqueOrThrow>>;

function toReading({ state, token, total, done, failure, startedBy, endedAt }: ReadingRow): Reading {
  return {
    state: READING_STATES.find((one) => one === state) ?? "failed",
    failure: localizedSchema.safeParse(failure).data ?? null,
    ...{ token, total, done, startedBy, endedAt },
  };
}

function show(
  part: ConsolePart,
  imported: Imported | null,
  revisions: ReadonlyMap<string, number>,
  rivals: readonly ListedRule[],
): ShownPart {
  const { isOurs, fingerprint, ...shown } = part;
  const standing: PartStanding = isOurs ? "ours" : standingOf(fingerprint, imported, revisions);
  const present = imported?.rules.filter(({ id }) => revisions.has(id)) ?? [];
  const isEdited = present.some(({ id, revision }) => revisions.get(id) !== revision);
  return { ...shown, standing, isEdited, outcome: outcomeOf(part), rival: rivalOf(part, rivals) };
}

function standingOf(
  fingerprint: string,
  imported: Imported | null,
  revisions: ReadonlyMap<string, number>,
): PartStanding {
  if (!imported) return "new";
  if (imported.rules.some(({ id }) => !revisions.has(id))) return "gone";
  return imported.fingerprint === fingerprint ? "here" : "changed";
}

/** How a part comes along. */
export function outcomeOf({ body, notes }: ConsolePart): PartOutcome {
  if (!body) return "lost";
  return notes.some(({ code }) => NOTES[code] !== "hint") ? "differently" : "carried";
}
