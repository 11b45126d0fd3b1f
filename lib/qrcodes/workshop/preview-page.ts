import type { Localized } from "@/lib/platform/i18n/locale";
import { proofread, warnOfUnknownSigns } from "@/lib/qrcodes/drawing/check-readable";
import type { Part } from "@/lib/qrcodes/drawing/drawing";
import type { CodeStyle } from "@/lib/qrcodes/drawing/style";
import { toSvg } from "@/lib/qrcodes/drawing/to-svg";
import { layoutPage } from "@/lib/qrcodes/sheets/layout";
import { layoutToolsFor } from "@/lib/qrcodes/sheets/layout-tools";
import type { PrintableCode, SheetSpec } from "@/lib/qrcodes/sheets/schema";
import type { Previewed } from "./tasks";

type PageToPreview = { codes: PrintableCode[]; style: CodeStyle; sheet: SheetSpec; page: number };

/** A page by the layout that the file is made with, and what should be known of it. */
export async function previewPage({ codes, style, sheet, page }: PageToPreview): Promise<Previewed> {
  const url = codes[0]?.url ?? "";
  const proof = await proofread(url, style);
  if (!proof.ok) return proof;
  const tools = layoutToolsFor(style, new Map([[url, proof.drawing]]));
  const { drawing } = layoutPage(sheet, codes, page, tools);
  const side = moduleOf(drawing.parts) * proof.drawing.modules;
  // The frame's words are on the page, too: of their signs is warned once.
  const ofFrame = warnOfUnknownSigns(style.frame?.caption ?? "").map(({ zh }) => zh);
  const ofStyle = proof.warnings.filter(({ zh }) => !ofFrame.includes(zh));
  const warnings = [...ofStyle, ...findTrouble(side, drawing.parts)];
  return { ok: true, svg: toSvg(drawing), side, warnings };
}

/** A code is what is drawn in units of its own; one of them is a module, in millimetres here. */
function moduleOf(parts: readonly Part[]): number {
  for (const part of parts) {
    if (part.type !== "group") continue;
    const side = part.scale === 1 ? moduleOf(part.parts) : part.scale;
    if (side > 0) return side;
  }
  return 0;
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
