/** One place on the horizontal axis: its name in full and in short, and a value of each series. */
export type ChartPoint = { label: string; tick: string; values: readonly number[] };

export type Chart = {
  title: string;
  /** What is counted; as many as each point has values. */
  series: readonly string[];
  points: readonly ChartPoint[];
};
