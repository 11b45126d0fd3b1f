import { encode } from "uqr";
import type { z } from "zod";
import type { ActionContext } from "@/lib/auth/admin-action";
import { Refusal } from "@/lib/platform/action";
import type { Localized } from "@/lib/platform/i18n/locale";
import { checkReadable } from "../pictures/check-readable";
import { errorCorrectionOf } from "../pictures/draw-code";
import type { Part } from "../pictures/drawing";
import { listUnknownSigns } from "../pictures/fonts";
import type { CodeStyle } from "../pictures/style";
import { toSvg } from "../pictures/to-svg";
import { chooseStyle, countSelected, findExpiring, readSelected } from "./data";
import { codesOfPage, countPages } from "./geometry";
import { layoutPage } from "./layout";
import { layoutToolsFor } from "./layout-for-style";
import { cleanLogo } from "./mutations";
import { NO_STYLE, NONE_CHOSEN } from "./refusals";
import { MAX_CODES, type previewSchema } from "./schema";
import type { PrintableCode, SheetPreview } from "./types";

/** A phone finds a code from about ten times its side away: as many centimetres as the side has millimetres. */
const CENTIMETRES_PER_MM = 1;

/** Draws a page of what would be printed, by the layout that the file is made with. */
export async function previewSheet(
  { accountId, locale }: ActionContext,
  { selection, styleId, sheet: asked, page: wanted }: z.output<typeof previewSchema>,
): Promise<SheetPreview | Refusal> {
  const sheet = await cleanLogo(asked);
  if (sheet instanceof Refusal) return sheet;
  const [count, style, expiring] = await Promise.all([
    countSelected(accountId, selection),
    chooseStyle(accountId, styleId),
    findExpiring(accountId, selection),
  ]);
  if (!style) return new Refusal("invalid", NO_STYLE, { styleId: NO_STYLE });
  const codes = Math.min(count, MAX_CODES);
  const pages = countPages(sheet, codes);
  const page = Math.min(wanted, Math.max(0, pages - 1));
  const place = codesOfPage(sheet, page);
  const shown = (await readSelected(accountId, selection, place.from + place.count)).slice(place.from);
  const [first] = shown;
  if (!first) return new Refusal("invalid", NONE_CHOSEN, { selection: NONE_CHOSEN });
  const verdict = await checkReadable(first.url, style);
  if (!verdict.ok) return new Refusal("invalid", verdict.reason, { styleId: verdict.reason });
  const { drawing } = layoutPage(sheet, shown, page, layoutToolsFor(style));
  const side = moduleOf(drawing.parts) * countModules(first, style);
  return {
    svg: toSvg(drawing),
    ...{ page, pages, codes: count },
    codeSide: Math.round(side),
    distance: Math.round(side * CENTIMETRES_PER_MM),
    expiring: expiring && { count: expiring.count, first: expiring.first.toISOString() },
    warnings: [...verdict.warnings, ...findTrouble(side, drawing.parts)].map((warning) => warning[locale]),
  };
}

/** A code is what is drawn in units of its own; one of them is a module, in millimetres here. */
function moduleOf(parts: readonly Part[]): number {
  for (const part of parts) {
    if (part.type !== "group") continue;
    const found = part.scale === 1 ? moduleOf(part.parts) : part.scale;
    if (found > 0) return found;
  }
  return 0;
}

function countModules({ url }: PrintableCode, style: CodeStyle): number {
  return encode(url, { ecc: errorCorrectionOf(style), boostEcc: false, border: 0 }).size;
}

function findTrouble(side: number, parts: readonly Part[]): Localized[] {
  const unknown = listUnknownSigns(textsOf(parts).join(""));
  return [
    ...(side < SMALL ? [SMALL_CODE] : []),
    ...(unknown.length > 0 ? [unknownSigns(unknown.join(" "))] : []),
  ];
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

function unknownSigns(signs: string): Localized {
  return {
    zh: `字体里没有这些字，会印成“〓”：${signs}`,
    en: `The font lacks these signs; “〓” is printed instead: ${signs}`,
  };
}
