import type { AccountId } from "@/lib/auth/account-id";
import { changeBasis } from "@/lib/deliveries/places";
import type { Database } from "@/lib/platform/db/db";
import { isPostgres } from "@/lib/platform/db/dialect";
import { type Sql, sql } from "@/lib/platform/db/sql";
import { codeScope, kindOf, type Scope } from "./scopes";
import { addAllParts } from "./tally-parts";
import { COUNTING } from "./types";

/** A code that changed its folder, owner or labels: what it counts as, `groupScopes` of before and of now. */
export type RegroupedCode = { countedAs: string; from: readonly Scope[]; to: readonly Scope[] };

/**
 * Moves what codes brought along with them into their new groups, in the transaction that puts them there. Scans and
 * followers are moved at once; different people, who may know other codes of the group, are counted in the background.
 */
export async function moveScopes(
  tx: Database,
  accountId: AccountId,
  codes: readonly RegroupedCode[],
): Promise<void> {
  const moved = codes.filter(({ from, to }) => !isSame(from, to));
  if (moved.length === 0) return;
  // First: whoever is counting at this moment finishes or begins again.
  await changeBasis(tx, COUNTING);
  await addAllParts(tx);
  const given = JSON.stringify(moved.flatMap(shiftsOf));
  await tx.$executeRaw`
    INSERT INTO "QrDay" ("accountId", "scope", "day", "kind", "scans", "follows", "lost", "lost1", "lost7", "lost30")
    SELECT "accountId", ${cell("scope")}, "day", ${cell("kind")}, ${summed("scans")}, ${summed("follows")},
      ${summed("lost")}, ${summed("lost1")}, ${summed("lost7")}, ${summed("lost30")}
    FROM ${shifts(given)} CROSS JOIN "QrDay" WHERE "accountId" = ${accountId} AND "scope" = ${cell("code")}
    GROUP BY 1, 2, 3, 4
    ON CONFLICT ("accountId", "scope", "day") DO UPDATE SET
      "scans" = "QrDay"."scans" + excluded."scans", "follows" = "QrDay"."follows" + excluded."follows",
      "lost" = "QrDay"."lost" + excluded."lost", "lost1" = "QrDay"."lost1" + excluded."lost1",
      "lost7" = "QrDay"."lost7" + excluded."lost7", "lost30" = "QrDay"."lost30" + excluded."lost30"`;
  await tx.$executeRaw`
    INSERT INTO "QrHour" ("accountId", "scope", "day", "hour", "scans", "follows")
    SELECT "accountId", ${cell("scope")}, "day", "hour", ${summed("scans")}, ${summed("follows")}
    FROM ${shifts(given)} CROSS JOIN "QrHour" WHERE "accountId" = ${accountId} AND "scope" = ${cell("code")}
    GROUP BY 1, 2, 3, 4
    ON CONFLICT ("accountId", "scope", "day", "hour") DO UPDATE SET
      "scans" = "QrHour"."scans" + excluded."scans", "follows" = "QrHour"."follows" + excluded."follows"`;
  await tx.$executeRaw`
    INSERT INTO "QrNextStep" ("accountId", "scope", "day", "kind", "what", "times")
    SELECT "accountId", ${cell("scope")}, "day", "kind", "what", ${summed("times")}
    FROM ${shifts(given)} CROSS JOIN "QrNextStep" WHERE "accountId" = ${accountId} AND "scope" = ${cell("code")}
    GROUP BY 1, 2, 3, 4, 5
    ON CONFLICT ("accountId", "scope", "day", "kind", "what") DO UPDATE SET
      "times" = "QrNextStep"."times" + excluded."times"`;
  await tx.qrMove.createMany({
    data: moved.map(({ countedAs: codeId, from, to }) => ({
      accountId,
      codeId,
      from: [...from],
      to: [...to],
    })),
  });
}

function isSame(from: readonly Scope[], to: readonly Scope[]): boolean {
  return from.length === to.length && from.every((scope) => to.includes(scope));
}

/** What is added to which scope, and taken from which. */
function shiftsOf({ countedAs, from, to }: RegroupedCode) {
  const shift = (sign: 1 | -1) => (scope: Scope) => ({
    code: codeScope(countedAs),
    scope,
    kind: kindOf(scope),
    sign,
  });
  const enteredScopes = to.filter((scope) => !from.includes(scope));
  const leftScopes = from.filter((scope) => !to.includes(scope));
  return [...enteredScopes.map(shift(1)), ...leftScopes.map(shift(-1))];
}

function shifts(given: string): Sql {
  return isPostgres
    ? sql`jsonb_array_elements(${given}::jsonb) AS shift(value)`
    : sql`json_each(${given}) AS shift`;
}

function cell(name: "code" | "scope" | "kind"): Sql {
  // Not as a parameter: PostgreSQL could not tell that it groups by what it selects.
  return {
    code: sql`shift.value ->> 'code'`,
    scope: sql`shift.value ->> 'scope'`,
    kind: sql`shift.value ->> 'kind'`,
  }[name];
}

function summed(column: "scans" | "follows" | "lost" | "lost1" | "lost7" | "lost30" | "times"): Sql {
  const columns = {
    scans: sql`"scans"`,
    follows: sql`"follows"`,
    lost: sql`"lost"`,
    lost1: sql`"lost1"`,
    lost7: sql`"lost7"`,
    lost30: sql`"lost30"`,
    times: sql`"times"`,
  };
  return sql`CAST(sum(${columns[column]} * CAST(shift.value ->> 'sign' AS INTEGER)) AS INTEGER)`;
}
