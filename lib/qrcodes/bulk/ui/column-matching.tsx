"use client";

import { Alert, Button, Group, NativeSelect, NumberInput, Stack, Switch, Text } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import type { KnownColumns } from "@/lib/qrcodes/bulk/columns";
import { SEPARATORS } from "@/lib/qrcodes/bulk/reading/find-separator";
import { findWrongColumns, type Match, matchWith, readLines } from "@/lib/qrcodes/bulk/reading/match-columns";
import type { ListChoice } from "@/lib/qrcodes/bulk/reading/read-list";
import { hasText } from "@/lib/qrcodes/bulk/reading/table";
import { sayNumber } from "@/lib/ui/say-number";
import { SectionCard } from "@/lib/ui/section-card";
import { ColumnTable } from "./column-table";
import { matchingMessages } from "./matching-messages";
import type { OpenList } from "./read-source";
import { SheetField } from "./sheet-field";

type ColumnMatchingProps = {
  list: OpenList;
  known: KnownColumns;
  /** The source is matched in another way. */
  onChange: (list: OpenList) => void;
  /** The source is to be read in another way: another sheet, another separator. */
  onReadAgain: (choice: ListChoice) => void;
  onMatched: (match: Match) => void;
  onBack: () => void;
};

/** Has somebody say what the columns of a list are, each shown with its name and some of its cells. */
export function ColumnMatching({
  list,
  known,
  onChange,
  onReadAgain,
  onMatched,
  onBack,
}: ColumnMatchingProps) {
  const t = useMessages(matchingMessages);
  const { table, match, sheets, separator } = list;
  const [hasTried, setHasTried] = useState(false);
  const { noName, repeated } = findWrongColumns(match);
  const count = readLines(table, match).lines.length;
  const change = (next: Match) => onChange({ ...list, match: next });
  const next = () => {
    setHasTried(true);
    if (!noName && repeated.length === 0) onMatched(match);
  };
  return (
    <SectionCard title={t.title} description={t.description}>
      <Stack gap="md">
        {sheets && <SheetField sheets={sheets} onChoose={(sheet) => onReadAgain({ sheet })} />}
        <Group gap="lg" align="flex-end">
          {separator !== null && (
            <NativeSelect
              label={t.separator}
              value={separator}
              data={SEPARATORS.map((each) => ({ value: each, label: t.separators[each] }))}
              onChange={(event) => {
                const chosen = SEPARATORS.find((each) => each === event.currentTarget.value);
                if (chosen !== undefined) onReadAgain({ separator: chosen });
              }}
            />
          )}
          <HeadFields list={list} known={known} onChange={change} />
        </Group>
        <ColumnTable
          columns={match.columns}
          repeated={repeated}
          onChange={(columns) => change({ ...match, columns })}
        />
        {hasTried && noName && <NameMissing words={t.noName} />}
        <Group gap="sm">
          <Button onClick={next}>{t.next(sayNumber(count))}</Button>
          <Button variant="default" onClick={onBack}>
            {t.back}
          </Button>
        </Group>
      </Stack>
    </SectionCard>
  );
}

/** Said where the eyes are, and heard. */
function NameMissing({ words }: { words: string }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // In braces: newer browsers give a promise, which React would call when the box goes.
    box.current?.scrollIntoView({ block: "nearest" });
  }, []);
  return (
    <Alert ref={box} role="alert" color="red" p="xs">
      {words}
    </Alert>
  );
}

type HeadFieldsProps = Pick<ColumnMatchingProps, "list" | "known"> & { onChange: (match: Match) => void };

/** Whether there is a head, and where: below titles, it is not the first row. */
function HeadFields({ list: { table, match }, known, onChange }: HeadFieldsProps) {
  const t = useMessages(matchingMessages);
  const { head } = match;
  const first = Math.max(
    0,
    table.rows.findIndex((row) => row.some(hasText)),
  );
  const put = (row: number | null) =>
    onChange(matchWith(table, row === null ? null : { first: row, last: row }, known));
  const above = head ? table.rows.slice(0, head.first).filter((row) => row.some(hasText)).length : 0;
  const notes = [
    head && head.last > head.first && t.twoRows(head.first + 1),
    above > 0 && t.above(above),
  ].filter((note) => typeof note === "string");
  return (
    <>
      {head && (
        <NumberInput
          label={t.headRow}
          value={head.first + 1}
          onChange={(row) => {
            if (Number.isInteger(row)) put(Math.min(Number(row), table.rows.length) - 1);
          }}
          min={1}
          max={table.rows.length}
          clampBehavior="strict"
          allowDecimal={false}
          w="9rem"
        />
      )}
      <Stack gap={4} pb={head ? 6 : 0}>
        <Switch
          label={t.isHead((head?.first ?? first) + 1)}
          checked={head !== null}
          onChange={(event) => put(event.currentTarget.checked ? first : null)}
        />
        {notes.map((note) => (
          <Text key={note} size="xs" c="dimmed">
            {note}
          </Text>
        ))}
      </Stack>
    </>
  );
}
