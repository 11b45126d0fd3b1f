import type { Localized } from "@/lib/platform/i18n/locale";
import { proofread, warnOfUnknownSigns } from "@/lib/qrcodes/drawing/check-readable";
import type { Part } from "@/lib/qrcodes/drawing/drawing";
import { findLeastSide } from "@/lib/qrcodes/drawing/read-again";
import type { CodeStyle } from "@/lib/qrcodes/drawing/style";
import { toSvg } from "@/lib/qrcodes/drawing/to-svg";
import { layoutPage } from "@/lib/qrcodes/sheets/layout";
import { layoutToolsFor, shapeOf } from "@/lib/qrcodes/sheets/layout-tools";
import type { PrintableCode, SheetSpec } from "@/lib/qrcodes/sheets/schema";
import { findSizeMisfit } from "@/lib/qrcodes/sheets/size-misfit";
import type { Previewed } from "./tasks";

type PageToPreview = { codes: PrintableCode[]; style: CodeStyle; sheet: SheetSpec; page: number };

/** A page by the layout that the file is made with, and what should be known of it. */
export async function previewPage({ codes, style, sheet, page }: PageToPreview): Promise<Previewed> {
  const url = codes[0]?.url ?? "";
  const proof = await proofread(url, style);
  if (!proof.ok) return { ...proof, field: null };
  const least = await findLeastSide({ code: proof.drawing, url, ground: style.foreground });
  const shape = shapeOf(proof.drawing);
  const tools = layoutToolsFor(style, shape, new Map([[url, proof.drawing]]));
  const { drawing, side, cut } = layoutPage(sheet, codes, page, tools);
  const misfit = findSizeMisfit(sheet, { side, least, shape });
  if (misfit) return { ok: false, field: misfit.field, reason: misfit.message };
  // The frame's words are on the page, too: of their signs is warned once.
  const ofFrame = warnOfUnknownSigns(style.frame?.caption ?? "").map(({ zh }) => zh);
  const ofStyle = proof.warnings.filter(({ zh }) => !ofFrame.includes(zh));
  const warnings = [
    ...ofStyle,
    ...findTrouble(side, drawing.parts),
    ...(cut.length > 0 ? [cutWords(cut.length)] : []),
  ];
  const [width, height] = [side * shape.width, side * shape.height];
  return { ok: true, svg: toSvg(drawing), side, width, height, warnings };
}

function findTrouble(side: number, parts: readonly Part[]): Localized[] {
  return [...(side < SMALL ? [SMALL_CODE] : []), ...warnOfUnknownSigns(textsOf(parts).join(""))];
}

function textsOf(parts: readonly Part[]): string[] {
  return parts.flatMap((part) => {
    if (part.type === "group") return textsOf(part.parts);
    return part.type === "text" ? [part.text] : [];
  });
}

/** Below this, in millimetres, office printers and older phones begin to fail. */
const SMALL = 15;
const SMALL_CODE: Localized = {
  zh: "码小于 15 毫米：只适合贴近扫，打印机要好一点；能大就大一些。",
  en: "The code is below 15 mm: it is read from close by only, and needs a good printer. Larger is better.",
};
const cutWords = (codes: number): Localized => ({
  zh: `这一页有 ${codes} 个码的文字缩小了也放不下，结尾会变成“…”：请删短文字、调小字号，或给文字多留几行。`,
  en: `The words of ${codes === 1 ? "1 code" : `${codes} codes`} on this page do not fit, however small, and end in “…”: shorten them, or give them a smaller font or more lines.`,
});
