"use client";

import classes from "./chart.module.css";
import { ChartFrame } from "./chart-frame";
import type { Chart } from "./chart-table";

/** A line for each series, told apart by colour and by dashes. */
export function LineChart(chart: Chart) {
  return (
    <ChartFrame
      {...chart}
      draw={(top) =>
        chart.series.map((name, series) => (
          <polyline
            key={name}
            className={classes.curve}
            data-series={series}
            points={chart.points
              .map(({ values }, index) => `${index + 0.5},${100 - ((values[series] ?? 0) / top) * 100}`)
              .join(" ")}
          />
        ))
      }
    />
  );
}
