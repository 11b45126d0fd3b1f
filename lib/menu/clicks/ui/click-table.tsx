"use client";

import { Badge, Box } from "@mantine/core";
import type { ClickRow } from "@/lib/menu/clicks/clicks";
import { menuClicksMessages } from "@/lib/menu/clicks/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import classes from "./click-table.module.css";

/** Buttons with their counts, a bar behind each to compare them at a glance. */
export function ClickTable({ rows, label }: { rows: readonly ClickRow[]; label: string }) {
  const t = useMessages(menuClicksMessages);
  return (
    <table className={classes.table} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{t.columns.button}</th>
          <th scope="col" className={classes.number}>
            {t.columns.taps}
          </th>
          <th scope="col" className={classes.number}>
            {t.columns.followers}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Line key={row.id} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function Line({ row }: { row: ClickRow }) {
  const t = useMessages(menuClicksMessages);
  const { name, parentName, taps, followers, heat, isReported } = row;
  return (
    <tr>
      <th scope="row" className={classes.button}>
        {name || t.unknown}
        {parentName !== null && <span className={classes.parent}>{t.inside(parentName)}</span>}
        {isReported && (
          <Box
            className={classes.bar}
            aria-hidden="true"
            style={{ "--share": `${Math.round(heat * 100)}%` }}
          />
        )}
      </th>
      {isReported ? (
        <>
          <td className={classes.number}>{taps}</td>
          <td className={classes.number}>{followers}</td>
        </>
      ) : (
        <td colSpan={2} className={classes.number}>
          <Badge variant="light" color="gray" fw={500}>
            {t.unreported}
          </Badge>
        </td>
      )}
    </tr>
  );
}
