"use client";

import { useMessages } from "@/lib/platform/i18n/locale-context";
import { reportMessages } from "@/lib/qrcodes/reports/messages";
import tables from "@/lib/qrcodes/reports/ui/report-table.module.css";
import classes from "./chart.module.css";

/** One place on the horizontal axis: its name in full and in short, and a value of each series. */
export type ChartPoint = { label: string; tick: string; values: readonly number[] };

export type Chart = {
  title: string;
  /** What is counted; as many as each point has values. */
  series: readonly string[];
  points: readonly ChartPoint[];
};

/** The values of a chart for those who would rather read or copy them. */
export function ChartTable({ title, series, points }: Chart) {
  const t = useMessages(reportMessages).chart;
  return (
    <details className={classes.details}>
      <summary>{t.table}</summary>
      <table className={tables.table} aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{t.when}</th>
            {series.map((name) => (
              <th key={name} scope="col" className={tables.number}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {points.map(({ label, values }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {series.map((name, index) => (
                <td key={name} className={tables.number}>
                  {values[index]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
