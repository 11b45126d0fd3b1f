import { z } from "zod";
import { db } from "@/lib/platform/db/db";
import { pairsTable } from "@/lib/platform/db/in-list";
import { sql } from "@/lib/platform/db/sql";
import { ALL, codeScope, groupScopes, type Scope } from "./scopes";
import type { CodeEvent, Person, ScopeBook } from "./tally";

/** A code as accountId and id. */
export type CodeKey = readonly [accountId: string, codeId: string];

/** A code's way into other groups: people up to `openid`, in their order, are counted in the new ones. */
export type Move = { codeId: string; from: readonly Scope[]; to: readonly Scope[]; openid: string };

/** The codes whose scopes it takes to count what one person did. */
export function codesOf(events: readonly CodeEvent[], { scanned, turns, visit }: Person): CodeKey[] {
  const accountId = events[0]?.accountId ?? "";
  const ids = [
    ...events.flatMap((event) => ("codeId" in event ? event.codeId : null)),
    ...scanned.map(({ codeId }) => codeId),
    ...turns.map(({ codeId }) => codeId),
    visit?.codeId ?? null,
  ];
  return [...new Set(ids)].flatMap((id): CodeKey[] => (id === null ? [] : [[accountId, id]]));
}

/** Reads which scopes codes count for. */
export async function readScopeBook(codes: readonly CodeKey[]): Promise<ScopeBook> {
  const [groups, moves] = await Promise.all([readGroups(codes), readMoves(codes)]);
  return createScopeBook(groups, moves);
}

/** @param moves in the order in which they were made; only the first of a code's can have begun */
export function createScopeBook(
  groups: ReadonlyMap<string, readonly Scope[]>,
  moves: readonly Move[],
): ScopeBook {
  const first = new Map(moves.toReversed().map((move) => [move.codeId, move]));
  const full = (codeId: string, own: readonly Scope[]) => [ALL, codeScope(codeId), ...own];
  return {
    scopesOf: (codeId) => full(codeId, groups.get(codeId) ?? []),
    reachScopesOf(codeId, openid) {
      const move = first.get(codeId);
      if (!move) return full(codeId, groups.get(codeId) ?? []);
      return full(codeId, openid <= move.openid ? move.to : move.from);
    },
  };
}

async function readGroups(codes: readonly CodeKey[]): Promise<Map<string, Scope[]>> {
  const pairs = pairsTable(codes);
  const groups = sql`"folder", "owner", CAST("labels" AS TEXT) AS "labels"`;
  const rows = await db.$queryRaw`
    SELECT "id", ${groups} FROM ${pairs.table} CROSS JOIN "QrCode"
    WHERE "id" = ${pairs.second} AND "accountId" = ${pairs.first} AND "countedAs" = ''
    UNION ALL SELECT "countedAs", ${groups} FROM ${pairs.table} CROSS JOIN "QrCode"
    WHERE "accountId" = ${pairs.first} AND "countedAs" = ${pairs.second}
    UNION ALL SELECT "id", ${groups} FROM ${pairs.table} CROSS JOIN "QrFormerUse"
    WHERE "id" = ${pairs.second} AND "accountId" = ${pairs.first}`;
  return new Map(codesSchema.parse(rows).map(({ id, ...groups }) => [id, groupScopes(groups)]));
}

async function readMoves(codes: readonly CodeKey[]): Promise<Move[]> {
  const pairs = pairsTable(codes);
  const rows = await db.$queryRaw`
    SELECT "codeId", CAST("from" AS TEXT) AS "from", CAST("to" AS TEXT) AS "to", "openid"
    FROM ${pairs.table} CROSS JOIN "QrMove"
    WHERE "accountId" = ${pairs.first} AND "codeId" = ${pairs.second} ORDER BY "id"`;
  return movesSchema.parse(rows);
}

const scopesSchema = z
  .string()
  .transform((text): unknown => JSON.parse(text))
  .pipe(z.array(z.string()));

const codesSchema = z.array(
  z.object({ id: z.string(), folder: z.string(), owner: z.string(), labels: scopesSchema }),
);

const movesSchema = z.array(
  z.object({ codeId: z.string(), from: scopesSchema, to: scopesSchema, openid: z.string() }),
);
