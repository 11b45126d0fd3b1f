"use client";

import { ActionIcon } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { memo, useEffect, useId } from "react";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import type { LineField } from "@/lib/qrcodes/bulk/columns";
import type { Line } from "@/lib/qrcodes/bulk/types";
import classes from "./bulk.module.css";
import { type CellPlace, cellId, type ProblemsByLine, type ShownProblems } from "./list-problems";
import { newBatchMessages } from "./new-batch-messages";

type Editing = {
  onEdit: (line: number, field: LineField, text: string) => void;
  onRemove: (line: number) => void;
};
type LinesTableProps = Editing & {
  fields: readonly LineField[];
  lines: readonly Line[];
  problems: ProblemsByLine;
  /** The cell to bring into view. */
  sought: CellPlace | null;
};

const WIDE: ReadonlySet<LineField> = new Set(["name", "note", "reply", "followReply"]);
const NO_PROBLEMS: ShownProblems = {};

/** Lines to be looked over and changed cell by cell, each problem under its cell. */
export function LinesTable({ fields, lines, problems, sought, onEdit, onRemove }: LinesTableProps) {
  const t = useMessages(newBatchMessages);
  useEffect(() => {
    const cell = sought && document.getElementById(cellId(sought));
    cell?.scrollIntoView({ block: "center" });
    cell?.focus({ preventScroll: true });
  }, [sought]);
  return (
    <div className={classes.scroll}>
      <table className={`${classes.table} ${classes.cards}`}>
        <thead>
          <tr>
            <th scope="col">{t.preview.line}</th>
            {fields.map((field) => (
              <th key={field} scope="col">
                {t.columns[field]}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <LineRow
              key={line.line}
              line={line}
              problems={problems.get(line.line) ?? NO_PROBLEMS}
              fields={fields}
              onEdit={onEdit}
              onRemove={onRemove}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

type LineRowProps = Editing & { fields: readonly LineField[]; line: Line; problems: ShownProblems };

const LineRow = memo(
  function LineRow({ fields, line: { line, values }, problems, onEdit, onRemove }: LineRowProps) {
    const t = useMessages(newBatchMessages).preview;
    return (
      <tr>
        <th scope="row" className={classes.number} data-label={t.line}>
          {line}
        </th>
        {fields.map((field) => (
          <Cell
            key={field}
            line={line}
            field={field}
            text={values[field] ?? ""}
            problem={problems[field]}
            onEdit={(text) => onEdit(line, field, text)}
          />
        ))}
        <td className={classes.edited}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t.remove(line)}
            onClick={() => onRemove(line)}
          >
            <IconTrash size={16} />
          </ActionIcon>
        </td>
      </tr>
    );
  },
  // The handlers do the same whatever rendering made them, and problems are found anew with every key.
  (before, after) =>
    before.line === after.line &&
    before.fields === after.fields &&
    JSON.stringify(before.problems) === JSON.stringify(after.problems),
);

type CellProps = {
  line: number;
  field: LineField;
  text: string;
  problem: string | undefined;
  onEdit: (text: string) => void;
};

function Cell({ line, field, text, problem, onEdit }: CellProps) {
  const t = useMessages(newBatchMessages);
  const problemId = useId();
  return (
    <td className={classes.edited} data-label={t.columns[field]}>
      <textarea
        id={cellId({ line, field })}
        rows={1}
        className={`${classes.cell} ${WIDE.has(field) ? classes.wide : ""}`}
        aria-label={t.preview.cell(line, t.columns[field])}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? problemId : undefined}
        value={text}
        onChange={(event) => onEdit(event.currentTarget.value)}
        spellCheck={false}
      />
      {problem && (
        <p id={problemId} className={classes.problem}>
          {problem}
        </p>
      )}
    </td>
  );
}
