import { readFileSync } from "node:fs";
import { db } from "@/lib/platform/db/db";

/** What every planted text says, so that it is known again wherever it turns up. */
export const PLANTED_TEXT = "planted-text-of-another";
/** Who was here and was turned away may be written down, and a queue's next piece of work done by whoever comes. */
const RECORDS = new Set(["Session", "RateLimit", "AuditEvent", "QrMove"]);
const SCALARS = /^(String|Int|BigInt|Boolean|DateTime|Json|Bytes)$/;
/** Columns that hold ids, or name what staff find a row by. */
const NAMING = /^(id|key|scene|number|openid|.*Id)$/;

type Column = { name: string; type: string; isRequired: boolean; attributes: string };
type Table = { name: string; columns: Column[] };

const tables = tablesOf(readFileSync("prisma/schema.prisma", "utf8"));

/**
 * Writes a row into every table that keeps something of an account, as few as the tables are: each with this id,
 * whatever the table, so that one id is the id of them all.
 */
export async function plantRows(accountId: string, id: string): Promise<void> {
  const ofAccounts = tables.filter(({ name, columns }) => {
    return (
      name !== "Membership" && name !== "Credential" && columns.some((column) => column.name === "accountId")
    );
  });
  for (const table of ofAccounts) await plantRow(table, accountId, id);
}

/** All that the database holds but its records of who was here, to be compared. */
export async function readEverything(): Promise<Record<string, string[]>> {
  const kept = tables.filter(({ name }) => !RECORDS.has(name));
  const rows = await Promise.all(kept.map(({ name }) => db.$queryRawUnsafe(`SELECT * FROM "${name}"`)));
  return Object.fromEntries(kept.map(({ name }, index) => [name, linesOf(rows[index])]));
}

function linesOf(rows: unknown): string[] {
  const toText = (_key: string, value: unknown) => (typeof value === "bigint" ? String(value) : value);
  return Array.isArray(rows) ? rows.map((row) => JSON.stringify(row, toText)).sort() : [];
}

async function plantRow({ name, columns }: Table, accountId: string, id: string): Promise<void> {
  const filled = columns.filter((column) => column.isRequired && !/autoincrement/.test(column.attributes));
  const values = filled.map((column) =>
    column.name === "accountId" ? quote(accountId) : cellOf(column, id),
  );
  const names = filled.map((column) => `"${column.name}"`).join(", ");
  await db.$executeRawUnsafe(`INSERT INTO "${name}" (${names}) VALUES (${values.join(", ")})`);
}

/** Spelled as both databases read it. */
function cellOf({ name, type, attributes }: Column, id: string): string {
  const isKey = /@id|@unique/.test(attributes);
  switch (type) {
    case "Int":
    case "BigInt":
      return "1";
    case "Boolean":
      return "FALSE";
    case "DateTime":
      return quote("2026-11-22T04:00:00.000+00:00");
    case "Json":
      return quote(JSON.stringify([]));
    default:
      return quote(isKey || NAMING.test(name) ? id : PLANTED_TEXT);
  }
}

function quote(text: string): string {
  return `'${text}'`;
}

function tablesOf(schema: string): Table[] {
  return [...schema.matchAll(/^model (\w+) \{\n(.*?)^\}/gms)].map(([, name = "", body = ""]) => ({
    name,
    columns: columnsOf(body),
  }));
}

function columnsOf(body: string): Column[] {
  const lines = [...body.matchAll(/^ {2}(\w+) +(\w+)(\??) *(.*)$/gm)];
  return lines.flatMap(([, name = "", type = "", optional, attributes = ""]) =>
    SCALARS.test(type) ? [{ name, type, isRequired: optional === "", attributes }] : [],
  );
}
