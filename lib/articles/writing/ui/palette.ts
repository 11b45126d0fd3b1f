/** Each is read on white and, through WeChat's arithmetic, on its dark page. */
const TEXT_COLORS = [
  "#333333",
  "#757575",
  "#d4380d",
  "#ad6800",
  "#389e0d",
  "#08979c",
  "#1677ff",
  "#7c3aed",
  "#c41d7f",
] as const;
/** Behind a text. */
const MARKER_COLORS = ["#ffe58f", "#b7eb8f", "#ffd6e7"] as const;

/** The colours that are offered; any other may be chosen, and is named where it cannot be read. */
export const PALETTE = [...TEXT_COLORS, ...MARKER_COLORS] as const;
