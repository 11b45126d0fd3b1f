"use client";

import classes from "./chart.module.css";
import { ChartFrame } from "./chart-frame";
import type { Chart } from "./chart-table";

/** Bars in which the second series is a part of the first. */
export function BarChart(chart: Chart) {
  return (
    <ChartFrame
      {...chart}
      draw={(top) =>
        chart.points.flatMap(({ label, values }, index) =>
          values.map((value, series) => {
            const height = (value / top) * 100;
            return (
              <rect
                key={`${label} ${chart.series[series]}`}
                className={classes.bar}
                data-series={series}
                x={index + 0.14}
                width={0.72}
                y={100 - height}
                height={height}
              />
            );
          }),
        )
      }
    />
  );
}
