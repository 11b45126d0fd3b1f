"use client";

import { type ReactNode, useState } from "react";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { reportMessages } from "@/lib/qrcodes/reports/messages";
import classes from "./chart.module.css";
import { type Chart, type ChartPoint, ChartTable } from "./chart-table";
import { niceScale } from "./nice-scale";

type ChartFrameProps = Chart & {
  /** Draws the values between 0 and `top`, the points side by side. */
  draw: (top: number) => ReactNode;
};

const TICKS = 6;

/**
 * A chart's axes, its values under the pointer or the arrow keys, and the same as a table. The values are chosen by a
 * real slider over the drawing, so that keyboards and screen readers know what to do with it.
 */
export function ChartFrame({ title, series, points, draw }: ChartFrameProps) {
  const t = useMessages(reportMessages).chart;
  const [chosen, setChosen] = useState(points.length - 1);
  const scale = niceScale(Math.max(0, ...points.flatMap(({ values }) => values)));
  const step = Math.ceil(points.length / TICKS);
  const at = (index: number) => `${((index + 0.5) / points.length) * 100}%`;
  const point = points[chosen];
  return (
    <figure className={classes.figure} aria-label={title}>
      <ul className={classes.legend}>
        {series.map((name, index) => (
          <li key={name} data-series={index}>
            {name}
          </li>
        ))}
      </ul>
      <div className={classes.plot}>
        {scale.ticks.map((value) => (
          <div key={value} className={classes.line} style={{ bottom: `${(value / scale.top) * 100}%` }}>
            <span>{value}</span>
          </div>
        ))}
        <svg
          className={classes.drawing}
          viewBox={`0 0 ${points.length} 100`}
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          <rect className={classes.chosen} x={chosen} y={0} width={1} height={100} />
          {draw(scale.top)}
        </svg>
        <input
          type="range"
          className={classes.range}
          aria-label={t.look(title)}
          aria-valuetext={point && wordsOf(point, series)}
          min={0}
          max={points.length - 1}
          value={chosen}
          onChange={(event) => setChosen(Number(event.currentTarget.value))}
          onPointerMove={({ currentTarget, clientX }) => {
            const { left, width } = currentTarget.getBoundingClientRect();
            const index = Math.floor(((clientX - left) / width) * points.length);
            setChosen(Math.min(points.length - 1, Math.max(0, index)));
          }}
        />
        {point && (
          <div
            className={classes.tip}
            data-end={chosen > points.length / 2 || undefined}
            style={{ left: at(chosen) }}
            aria-hidden="true"
          >
            <strong>{point.label}</strong>
            {series.map((name, index) => (
              <span key={name} data-series={index}>
                {name} <b>{point.values[index]}</b>
              </span>
            ))}
          </div>
        )}
      </div>
      <div className={classes.axis} aria-hidden="true">
        {points.map(
          ({ tick }, index) =>
            index % step === 0 && (
              <span key={tick} style={{ left: at(index) }}>
                {tick}
              </span>
            ),
        )}
      </div>
      <ChartTable title={title} series={series} points={points} />
    </figure>
  );
}

function wordsOf({ label, values }: ChartPoint, series: readonly string[]): string {
  return `${label}: ${series.map((name, index) => `${name} ${values[index]}`).join(", ")}`;
}
