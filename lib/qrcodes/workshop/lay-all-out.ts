import { startTimeSlice } from "@/lib/platform/time-slice";
import { drawCode } from "@/lib/qrcodes/drawing/draw-code";
import { findLeastSide } from "@/lib/qrcodes/drawing/read-again";
import type { CodeStyle } from "@/lib/qrcodes/drawing/style";
import { codesOfPage, countPages } from "@/lib/qrcodes/sheets/geometry";
import { layoutPage } from "@/lib/qrcodes/sheets/layout";
import { layoutToolsFor, shapeOf } from "@/lib/qrcodes/sheets/layout-tools";
import type { PrintableCode, SheetSpec } from "@/lib/qrcodes/sheets/schema";
import { findSizeMisfit } from "@/lib/qrcodes/sheets/size-misfit";
import type { Surveyed } from "./tasks";

/** Lays all pages out without drawing their codes, which are alike: does every one get its size, and all words room? */
export async function layAllOut({
  codes,
  style,
  sheet,
}: {
  codes: PrintableCode[];
  style: CodeStyle;
  sheet: SheetSpec;
}): Promise<Surveyed> {
  const url = codes[0]?.url ?? "";
  const drawing = drawCode(url, style);
  const least = await findLeastSide({ code: drawing, url, ground: style.foreground });
  const shape = shapeOf(drawing);
  const tools = { ...layoutToolsFor(style, shape, new Map()), drawCode: () => drawing };
  const slice = startTimeSlice();
  const cut: string[] = [];
  for (let page = 0; page < countPages(sheet, codes.length); page += 1) {
    const { from, count } = codesOfPage(sheet, page);
    const laid = layoutPage(sheet, codes.slice(from, from + count), page, tools);
    const misfit = findSizeMisfit(sheet, { side: laid.side, least, shape });
    if (misfit) return { ok: false, field: misfit.field, reason: misfit.message };
    cut.push(...laid.cut);
    if (slice.isOver()) await slice.rest();
  }
  return { ok: true, cut };
}
