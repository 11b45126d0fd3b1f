import type { Localized } from "@/lib/platform/i18n/locale";
import { type CodeShape, codeRoom, gridOf } from "./geometry";
import { isPanel, SHEET_LIMITS } from "./limits";
import { LABEL_PAPER_NAMES, LABEL_PAPERS } from "./papers";
import type { SheetSpec } from "./schema";

export type Misfit = { field: keyof SheetSpec; message: Localized };

/** Lengths of a layout are sums of fractions. */
const ROUNDING = 0.005;

/**
 * A code as it was laid out: the side of itself and the smallest with which its style is printed and read, in
 * millimetres, and how it is drawn.
 */
export type LaidSize = { side: number; least: number; shape: CodeShape };

/** What is wrong with the size that codes get, and what would work instead; only the drawn code tells it. */
export function findSizeMisfit(spec: SheetSpec, { side, least, shape }: LaidSize): Misfit | null {
  if (spec.codeSize !== null && spec.codeSize < least)
    return { field: "codeSize", message: codeTooSmall(least) };
  if (side >= (spec.codeSize ?? least) - ROUNDING) return null;
  if (side >= least) return { field: "codeSize", message: codeTooLarge(Math.floor(side * 10) / 10) };
  return findRoom(spec, shape, least);
}

/** Which change would give codes their least size. */
export function findRoom(spec: SheetSpec, shape: CodeShape, least: number): Misfit {
  if (isPanel(spec.template)) return { field: "text", message: TOO_MANY_WORDS };
  const isEnough = (change: Partial<SheetSpec>) => {
    const changed = { ...spec, ...change };
    const { width, height } = gridOf(changed);
    return codeRoom(changed, { x: 0, y: 0, width, height }, shape) >= least;
  };
  const fewer = (field: "captionSize" | "columns" | "rows") => {
    for (let count = Math.ceil(spec[field]) - 1; count >= SHEET_LIMITS[field].min; count -= 1)
      if (isEnough({ [field]: count })) return count;
    return null;
  };
  const points = spec.captions.length === 0 ? null : fewer("captionSize");
  if (points !== null) return { field: "captionSize", message: smallerCaption(least, points) };
  if (isEnough({ captions: [] })) return { field: "captionSize", message: noCaption(least) };
  if (spec.template === "labels")
    return { field: "labelPaper", message: otherPaper(least, largerPaper(spec, isEnough)) };
  const columns = fewer("columns");
  if (columns !== null) return { field: "columns", message: fewerColumns(least, columns) };
  const rows = fewer("rows");
  if (rows !== null) return { field: "rows", message: fewerRows(least, rows) };
  return { field: "columns", message: NO_ROOM };
}

/** The smallest labels that are large enough, on sheets where there are sheets now. */
function largerPaper(spec: SheetSpec, isEnough: (change: Partial<SheetSpec>) => boolean): string | null {
  const sheet = LABEL_PAPERS[spec.labelPaper].paper;
  const [smallest] = LABEL_PAPER_NAMES.filter(
    (labelPaper) => LABEL_PAPERS[labelPaper].paper === sheet && isEnough({ labelPaper }),
  )
    .map((name) => LABEL_PAPERS[name])
    .sort((one, other) => one.width * one.height - other.width * other.height);
  return smallest ? `${smallest.name} ${smallest.width} × ${smallest.height} mm`.trim() : null;
}

const codeTooSmall = (least: number): Localized => ({
  zh: `这个样式的码再小，印出来就扫不出了：至少 ${least} 毫米`,
  en: `Printed smaller, a code in this style cannot be scanned: at least ${least} mm`,
});
const codeTooLarge = (most: number): Localized => ({
  zh: `这里最大只能放 ${most} 毫米的码`,
  en: `A code of at most ${most} mm fits here`,
});
const smallerCaption = (least: number, points: number): Localized => ({
  zh: `说明文字占得太多，码不到 ${least} 毫米，扫不出来；字号改成 ${points} 磅就行`,
  en: `The caption leaves the code less than the ${least} mm that can be scanned; ${points} pt would do`,
});
const noCaption = (least: number): Localized => ({
  zh: `说明文字占满了格子，码不到 ${least} 毫米，扫不出来；请少写几项，或不写`,
  en: `The caption leaves the code less than the ${least} mm that can be scanned; write fewer lines, or none`,
});
const fewerColumns = (least: number, columns: number): Localized => ({
  zh: `每一格太小，码不到 ${least} 毫米，扫不出来；改成 ${columns} 列就行`,
  en: `The places leave the code less than the ${least} mm that can be scanned; ${columns} columns would do`,
});
const fewerRows = (least: number, rows: number): Localized => ({
  zh: `每一格太小，码不到 ${least} 毫米，扫不出来；改成 ${rows} 行就行`,
  en: `The places leave the code less than the ${least} mm that can be scanned; ${rows} rows would do`,
});
const otherPaper = (least: number, paper: string | null): Localized => ({
  zh: `这种标签放不下 ${least} 毫米的码，再小就扫不出来；请换大一些的${paper ? `，比如 ${paper}` : ""}`,
  en: `These labels are too small for the ${least} mm that can be scanned; take larger ones${paper ? `, such as ${paper}` : ""}`,
});
const TOO_MANY_WORDS: Localized = {
  zh: "文字占得太多，码小得扫不出来；请删短文字，或换大一些的纸",
  en: "The words leave too little room for the code; shorten them, or take larger paper",
};
const NO_ROOM: Localized = {
  zh: "每一格太小，放不下能扫的码；请减少行列，或缩小页边距和间距",
  en: "The places get too small for a code that can be scanned: fewer of them, or less margin and gap",
};
