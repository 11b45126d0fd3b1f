"use client";

import { NativeSelect, Text } from "@mantine/core";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { LINE_FIELDS } from "@/lib/qrcodes/bulk/columns";
import type { Column } from "@/lib/qrcodes/bulk/reading/match-columns";
import classes from "./bulk.module.css";
import { matchingMessages } from "./matching-messages";
import { newBatchMessages } from "./new-batch-messages";

type ColumnTableProps = {
  columns: readonly Column[];
  /** Those whose field an earlier one has. */
  repeated: readonly Column[];
  onChange: (columns: Column[]) => void;
};

/** Each column with its name, some of its cells and what it is used as. */
export function ColumnTable({ columns, repeated, onChange }: ColumnTableProps) {
  const t = useMessages(matchingMessages);
  const put = (place: number, value: string) => {
    const field = LINE_FIELDS.find((each) => each === value) ?? null;
    onChange(columns.map((one) => (one.place === place ? { ...one, field, isSure: true } : one)));
  };
  return (
    <div className={classes.scroll}>
      <table className={`${classes.table} ${classes.cards}`}>
        <thead>
          <tr>
            <th scope="col">{t.columns.title}</th>
            <th scope="col">{t.columns.samples}</th>
            <th scope="col">{t.columns.field}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map((column) => (
            <ColumnRow
              key={column.place}
              column={column}
              isRepeated={repeated.includes(column)}
              onChange={(value) => put(column.place, value)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

type ColumnRowProps = { column: Column; isRepeated: boolean; onChange: (value: string) => void };

function ColumnRow({ column, isRepeated, onChange }: ColumnRowProps) {
  const t = useMessages(matchingMessages);
  const fields = useMessages(newBatchMessages).columns;
  const { field, samples, isSure } = column;
  const title = column.title || t.nameless(column.place + 1);
  const options = LINE_FIELDS.map((each) => ({ value: each, label: fields[each] }));
  return (
    <tr data-unused={field === null || undefined}>
      <th scope="row">{title}</th>
      <td data-label={t.columns.samples}>
        <div className={classes.samples}>
          {samples.length === 0 && (
            <Text span size="sm" c="dimmed">
              {t.nothing}
            </Text>
          )}
          {samples.map((sample) => (
            <span key={sample}>{sample}</span>
          ))}
        </div>
      </td>
      <td data-label={t.columns.field}>
        <NativeSelect
          aria-label={t.fieldOf(title)}
          value={field ?? ""}
          data={[{ value: "", label: t.notUsed }, ...options]}
          onChange={(event) => onChange(event.currentTarget.value)}
          error={isRepeated && field !== null && t.repeated(fields[field])}
          description={field !== null && !isSure ? t.guessed : undefined}
          inputWrapperOrder={["input", "description", "error"]}
        />
      </td>
    </tr>
  );
}
