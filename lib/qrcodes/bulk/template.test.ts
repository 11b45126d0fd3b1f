import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeKindly } from "@/lib/platform/text-encoding";
import { isClear, readLines, suggestMatch } from "@/lib/qrcodes/bulk/reading/match-columns";
import { readText } from "@/lib/qrcodes/bulk/reading/read-text";
import { readWorkbook } from "@/lib/qrcodes/bulk/reading/read-workbook";
import type { Table } from "@/lib/qrcodes/bulk/reading/table";
import { codeSettingsSchema } from "@/lib/qrcodes/schema";
import { checkLines, splitLabels } from "./checks";
import { LINE_FIELDS } from "./columns";
import { serveTemplate } from "./template";
import type { Line } from "./types";
import { writeLines } from "./write-text";

describe("the template", () => {
  it.each(["zh", "en"] as const)(
    "in %s is read back as CSV and as a workbook, all columns known",
    async (locale) => {
      const read = async (format: string) =>
        new Uint8Array(await serveTemplate(format, locale).arrayBuffer());
      const fromCsv = readList(readText(decodeKindly(await read("csv"))).table);
      const fromWorkbook = readList(readWorkbook(await read("xlsx"))[0]?.read());
      expect(fromCsv).toEqual(fromWorkbook);
      expect(fromCsv).toMatchObject({ unknown: [], leftOut: 0 });
      expect(fromCsv.lines).toHaveLength(2);
      expect(checkLines(fromCsv.lines, { sceneKind: "text", labels: [] }).size).toBe(0);
    },
  );
});

/** What people may write into a cell, as it is after it was read once. */
const cell = fc.oneof(
  fc.string({ unit: "binary", maxLength: 80 }),
  fc.constantFrom("上海店", 'a"b', "a\tb", "第一行\n第二行", "=1+1", "7"),
);
const values = fc.record(Object.fromEntries(LINE_FIELDS.map((field) => [field, cell])));
const list = fc.array(values, { minLength: 1, maxLength: 5 });

it("a list that is written as text and pasted again is the same", () => {
  fc.assert(
    fc.property(list, (rows) => {
      const lines = rows
        .map((row, place): Line => ({ line: place + 2, values: trimmed(row) }))
        .map(({ line, values: { name = "店", ...rest } }): Line => ({ line, values: { name, ...rest } }));
      const again = readList(readText(writeLines(lines, "zh")).table).lines;
      expect(again).toEqual(lines);
    }),
  );
});

it("a line without problems is a code that can be stored", () => {
  fc.assert(
    fc.property(values, (row) => {
      const line = { line: 1, values: trimmed(row) };
      fc.pre(checkLines([line], { sceneKind: "text", labels: [] }).size === 0);
      const { name, folder = "", owner = "", note = "", reply } = line.values;
      const settings = codeSettingsSchema.pick({
        name: true,
        folder: true,
        owner: true,
        note: true,
        labels: true,
        replies: true,
      });
      const replies = reply ? [{ type: "text", text: reply }] : [];
      const labels = splitLabels(line.values.labels);
      expect(settings.safeParse({ name, folder, owner, note, labels, replies }).error).toBeUndefined();
    }),
  );
});

/** As it is read where nobody is asked. */
function readList(table: Table = { rows: [], faults: new Map(), notes: [], isText: false }) {
  const match = suggestMatch(table, new Map());
  expect(isClear(match)).toBe(true);
  return readLines(table, match);
}

function trimmed(row: Record<string, string>): Line["values"] {
  const kept = LINE_FIELDS.map((field) => [field, row[field]?.replaceAll("\r", "").trim()] as const);
  return Object.fromEntries(kept.filter(([, text]) => text));
}
