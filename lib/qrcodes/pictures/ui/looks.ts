import type { CodeStyle } from "@/lib/qrcodes/drawing/style";

/** Colours and shapes that go together, each read however a phone is held: looks.test.ts. */
export const LOOKS = [
  look("plain", ["#000000", "#ffffff", null], ["square", "square"]),
  look("green", ["#10331f", "#ffffff", "#06893f"], ["rounded", "rounded"]),
  look("ocean", ["#12305c", "#f3f8ff", "#1560bd"], ["rounded", "circle"]),
  look("dots", ["#1c1a17", "#fffaf0", "#8a6414"], ["circle", "circle"]),
  look("berry", ["#5a0f2e", "#fff5f8", "#b3124f"], ["circle", "rounded"]),
];

function look<Name extends string>(
  name: Name,
  [foreground, background, cornerColor]: [string, string, string | null],
  [dots, corners]: [CodeStyle["dots"], CodeStyle["corners"]],
) {
  return { name, changes: { foreground, background, cornerColor, dots, corners } };
}
