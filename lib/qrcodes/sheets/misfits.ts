import { rule } from "@/lib/platform/i18n/form-errors";
import type { Localized } from "@/lib/platform/i18n/locale";
import { leastSide } from "@/lib/qrcodes/drawing/least-side";
import { hasUnknownField } from "./fill-pattern";
import { BARE_CODE, captionHeight, codeRoom, codesPerPage, framePage, gridOf, MARK } from "./geometry";
import { CAPTION_FIELDS, isPanel, SHEET_LIMITS } from "./limits";
import { type SheetSpec, sheetFieldsSchema } from "./schema";
import { findRoom, type Misfit } from "./size-misfit";

/** Of a poster's height, for the caption. */
const MAX_PANEL_CAPTION = 0.22;

/** How codes stand on sheets of paper. What does not fit is refused at the field that should give way. */
export const sheetSchema = sheetFieldsSchema.superRefine((spec, context) => {
  for (const { field, message } of findMisfits(spec))
    context.addIssue({ code: "custom", path: [field], params: rule(message) });
});

/** What cannot be printed like this: by the field that should give way. */
export function findMisfits(spec: SheetSpec): Misfit[] {
  if (isPanel(spec.template)) return [...findPanelMisfits(spec), ...findUnknownFields(spec)];
  const isGrid = spec.template === "grid";
  const misfits: Misfit[] = [];
  const edge = spec.bleed + MARK.offset + MARK.length;
  if (isGrid && spec.cutMarks && spec.margin < edge)
    misfits.push({ field: "margin", message: marginForMarks(edge) });
  if (isGrid && spec.bleed > spec.margin) misfits.push({ field: "bleed", message: BLEED_IN_MARGIN });
  // Two neighbours' bleeds must not lie on top of each other.
  if (isGrid && (spec.columns > 1 || spec.rows > 1) && spec.gap < 2 * spec.bleed)
    misfits.push({ field: "gap", message: gapForBleed(2 * spec.bleed) });
  if (spec.template === "labels" && spec.skip >= codesPerPage(spec))
    misfits.push({ field: "skip", message: skipTooMany(codesPerPage(spec) - 1) });
  return [...misfits, ...findCellMisfits(spec)];
}

/** A poster's words get smaller by themselves; what was chosen in millimetres and points does not. */
function findPanelMisfits(spec: SheetSpec): Misfit[] {
  const { trim } = framePage(spec);
  const height = spec.template === "tent" ? trim.height / 2 : trim.height;
  if (captionHeight(spec) > height * MAX_PANEL_CAPTION)
    return [{ field: "captionSize", message: NO_ROOM_WITH_CAPTION }];
  return [];
}

/** Words that would be printed with a "{" in them, because no code says such a thing. */
function findUnknownFields(spec: SheetSpec): Misfit[] {
  return (["title", "text"] as const)
    .filter((field) => hasUnknownField(spec[field], CAPTION_FIELDS))
    .map((field) => ({ field, message: UNKNOWN_FIELD }));
}

/** What no style could mend. The rest is told by the drawn code: see findSizeMisfit. */
function findCellMisfits(spec: SheetSpec): Misfit[] {
  const { width, height } = gridOf(spec);
  const room = codeRoom(spec, { x: 0, y: 0, width, height }, BARE_CODE);
  return room < SHEET_LIMITS.codeSize.min ? [findRoom(spec, PLAIN_CODE, leastSide(PLAIN_MODULES))] : [];
}

/** WeChat's codes in the plain style, for a change that will do. */
const PLAIN_MODULES = 33;
const PLAIN_CODE = { width: 41 / PLAIN_MODULES, height: 41 / PLAIN_MODULES };

const UNKNOWN_FIELD: Localized = {
  zh: "只能用 {name} {owner} {folder} {scene} {note}",
  en: "Only {name} {owner} {folder} {scene} {note} can be used",
};
const marginForMarks = (least: number): Localized => ({
  zh: `要画裁切线，页边距至少 ${least} 毫米`,
  en: `Cut marks need a margin of at least ${least} mm`,
});
const gapForBleed = (least: number): Localized => ({
  zh: `有出血时，间距至少是出血的两倍：${least} 毫米`,
  en: `With bleed, the gap is at least twice as wide: ${least} mm`,
});
const BLEED_IN_MARGIN: Localized = { zh: "出血不能比页边距宽", en: "No wider than the margin" };
const skipTooMany = (most: number): Localized => ({
  zh: `这种标签纸最多跳过 ${most} 个`,
  en: `At most ${most} can be skipped on this paper`,
});
const NO_ROOM_WITH_CAPTION: Localized = {
  zh: "说明文字占满了格子，码放不下；请缩小字号，或少写几项",
  en: "The caption leaves no room for the code: a smaller font, or fewer lines",
};
