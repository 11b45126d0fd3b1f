"use client";

import { Alert, Button, Group, Pagination, Stack, Switch, Text } from "@mantine/core";
import { IconAlertTriangle, IconCircleCheck, IconColumns, IconPencil } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { findRepeatedNames } from "@/lib/qrcodes/bulk/checks";
import { LINE_FIELDS, type LineField } from "@/lib/qrcodes/bulk/columns";
import { MAX_LINES } from "@/lib/qrcodes/bulk/limits";
import { findNewFolders, type NewFolder } from "@/lib/qrcodes/bulk/new-folders";
import type { TableNote } from "@/lib/qrcodes/bulk/reading/table";
import { sayNumber } from "@/lib/ui/say-number";
import { SectionCard } from "@/lib/ui/section-card";
import classes from "./bulk.module.css";
import { LinesTable } from "./lines-table";
import { newBatchMessages } from "./new-batch-messages";
import { SheetField } from "./sheet-field";
import type { useCodeList } from "./use-code-list";

/** So many repeated lines are named. */
const NAMED = 5;

type ListPreviewProps = {
  codes: ReturnType<typeof useCodeList>;
  /** Those that codes of the account have. */
  folders: readonly string[];
};

/** The list as it was read, to be mended: a page of it, or only the lines that need a change. */
export function ListPreview({ codes, folders }: ListPreviewProps) {
  const t = useMessages(newBatchMessages).preview;
  const { list, problems, view, source } = codes;
  const [showsAll, setShowsAll] = useState(false);
  const fields = useFields(codes, showsAll);
  return (
    <SectionCard title={t.title(sayNumber(list.lines.length))} description={t.description}>
      <Stack gap="sm">
        {source?.sheets && (
          <SheetField sheets={source.sheets} onChoose={(sheet) => void codes.chooseSheet(sheet)} />
        )}
        <ListNotes codes={codes} folders={folders} />
        <Group gap="lg">
          {(problems.size > 0 || view.isOnlyWrong) && (
            <Switch
              label={t.onlyWrong}
              checked={view.isOnlyWrong}
              onChange={(event) => view.showOnlyWrong(event.currentTarget.checked)}
            />
          )}
          <Switch
            label={t.allColumns}
            checked={showsAll}
            onChange={(event) => setShowsAll(event.currentTarget.checked)}
          />
          {source && (
            <Button
              variant="default"
              size="compact-md"
              fz="sm"
              ms="auto"
              leftSection={<IconColumns size={16} aria-hidden />}
              onClick={() => void codes.matchAgain()}
            >
              {t.columnsAgain}
            </Button>
          )}
          <Button
            variant="default"
            size="compact-md"
            fz="sm"
            ms={source ? undefined : "auto"}
            leftSection={<IconPencil size={16} aria-hidden />}
            onClick={() => void codes.writeAgain()}
          >
            {t.again}
          </Button>
        </Group>
        <LinesTable
          fields={fields}
          lines={view.shown}
          sought={view.sought}
          problems={problems}
          onEdit={codes.edit}
          onRemove={codes.remove}
        />
        {view.pages > 1 && (
          <Pagination
            total={view.pages}
            value={view.current}
            onChange={view.setPage}
            size="sm"
            aria-label={t.pages}
            getItemProps={(number) => ({ "aria-label": `${t.pages} ${number}` })}
            withControls={false}
          />
        )}
      </Stack>
    </SectionCard>
  );
}

/** The columns with something in them, so that nothing that matters stands out of sight; or all, to write into. */
function useFields({ list, problems }: ListPreviewProps["codes"], showsAll: boolean): readonly LineField[] {
  const key = LINE_FIELDS.filter(
    (field) =>
      showsAll ||
      field === "name" ||
      list.lines.some(({ values }) => values[field] !== undefined) ||
      [...problems.values()].some((fields) => fields[field] !== undefined),
  ).join();
  // The same list as before while the columns are the same: rows that did not change are not drawn again.
  return useMemo(() => LINE_FIELDS.filter((field) => key.split(",").includes(field)), [key]);
}

/** What was done with the rows of the source, in words. */
function sayNote(note: TableNote, t: (typeof newBatchMessages)["zh"]["notes"]): string {
  if (note.type !== "openQuotes") return t[note.type](sayNumber(note.count));
  return t.openQuotes(someOf(note.lines));
}

function sayFolders(folders: readonly NewFolder[], t: (typeof newBatchMessages)["zh"]): string {
  // Those that may be a slip of the hand first.
  const ordered = folders.toSorted((one, other) => Number(other.near !== null) - Number(one.near !== null));
  const words = ordered.slice(0, NAMED).map(({ folder, near }) => t.preview.newFolder(folder, near));
  return `${words.join(t.preview.between)}${folders.length > NAMED ? "…" : ""}`;
}

function someOf(lines: readonly number[]): string {
  return `${lines.slice(0, NAMED).join(", ")}${lines.length > NAMED ? "…" : ""}`;
}

function ListNotes({ codes, folders }: ListPreviewProps) {
  const t = useMessages(newBatchMessages);
  const { list, problems, usedNames } = codes;
  const { lines } = list;
  const repeated = useMemo(() => findRepeatedNames(lines), [lines]);
  const newFolders = useMemo(() => findNewFolders(lines, folders), [lines, folders]);
  const used = useMemo(
    () => lines.filter(({ values }) => usedNames.has(values.name ?? "")),
    [lines, usedNames],
  );
  const notes = [
    ...list.notes.map((note) => sayNote(note, t.notes)),
    list.unknown.length > 0 && t.problems.unknown(list.unknown.join(t.preview.between)),
    list.leftOut > 0 && t.problems.leftOut(sayNumber(list.leftOut), sayNumber(MAX_LINES)),
    repeated.length > 0 && t.preview.repeated(sayNumber(repeated.length), someOf(repeated)),
    used.length > 0 && t.preview.used(sayNumber(used.length), someOf(used.map(({ line }) => line))),
    newFolders.length > 0 && t.preview.newFolders(sayNumber(newFolders.length), sayFolders(newFolders, t)),
  ].filter((note) => note !== false);
  return (
    <>
      <Group
        gap={6}
        role="status"
        className={classes.state}
        data-wrong={problems.size > 0 || undefined}
        wrap="nowrap"
      >
        {problems.size > 0 ? (
          <IconAlertTriangle size={18} aria-hidden />
        ) : (
          <IconCircleCheck size={18} aria-hidden />
        )}
        <Text size="sm" fw={600}>
          {problems.size > 0 ? t.preview.wrong(sayNumber(problems.size)) : t.preview.allRight}
        </Text>
      </Group>
      {notes.map((note) => (
        <Alert key={note} color="yellow" p="xs">
          {note}
        </Alert>
      ))}
    </>
  );
}
