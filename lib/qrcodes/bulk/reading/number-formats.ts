import { format } from "numfmt";
import { UnreadableWorkbook } from "./unpack";
import { attribute, elements, isSet, unescapeXml } from "./xml";

/** How a workbook shows a number that has a style, by the style's number. Null: it was rounded when it was written. */
export type ShowNumber = (written: string, style: number) => string | null;

/** Styles and formats beyond so many are not looked at. */
const MAX_STYLES = 10_000;
/** Excel allows more, but nobody reads longer ones. */
const MAX_PATTERN = 80;
/** Characters of formats that are gone through in all: that many numbers are no list, and take a while. */
const MAX_WORK = 10_000_000;
/** Spreadsheets keep so many digits and put zeros for the rest. */
const EXACT_BELOW = 1e15;
/** From 1904 on, in days from 1900 on. */
const DAYS_TO_1904 = 1462;

/**
 * Formats that workbooks name by a number alone: ECMA-376, 18.8.30, with the dates as Chinese Excel shows them.
 */
const BUILT_IN: ReadonlyMap<number, string> = new Map([
  ...["0", "0.00", "#,##0", "#,##0.00"].map((pattern, place) => [place + 1, pattern] as const),
  ...["¥#,##0;¥-#,##0", "¥#,##0;¥-#,##0", "¥#,##0.00;¥-#,##0.00", "¥#,##0.00;¥-#,##0.00"].map(
    (pattern, place) => [place + 5, pattern] as const,
  ),
  ...["0%", "0.00%", "0.00E+00", "# ?/?", "# ??/??", "yyyy/m/d", "d-mmm-yy", "d-mmm", "mmm-yy"].map(
    (pattern, place) => [place + 9, pattern] as const,
  ),
  ...["h:mm AM/PM", "h:mm:ss AM/PM", "h:mm", "h:mm:ss", "yyyy/m/d h:mm"].map(
    (pattern, place) => [place + 18, pattern] as const,
  ),
  ...[27, 36, 50, 52, 57].map((id) => [id, 'yyyy"年"m"月"'] as const),
  ...[28, 29, 51, 53, 54, 58].map((id) => [id, 'm"月"d"日"'] as const),
  [30, "m-d-yy"],
  [31, 'yyyy"年"m"月"d"日"'],
  [32, 'h"时"mm"分"'],
  [33, 'h"时"mm"分"ss"秒"'],
  [34, 'AM/PMh"时"mm"分"'],
  [35, 'AM/PMh"时"mm"分"ss"秒"'],
  [55, 'AM/PMh"时"mm"分"'],
  [56, 'AM/PMh"时"mm"分"ss"秒"'],
  ...["#,##0;-#,##0", "#,##0;-#,##0", "#,##0.00;-#,##0.00", "#,##0.00;-#,##0.00"].map(
    (pattern, place) => [place + 37, pattern] as const,
  ),
  [45, "mm:ss"],
  [46, "[h]:mm:ss"],
  [47, "mm:ss.0"],
  [48, "##0.0E+0"],
]);
const PLAIN = new Set(["", "general", "@", "g/通用格式"]);

/** Reads how numbers are shown from xl/styles.xml. `workbook`: xl/workbook.xml, which says where its days begin. */
export function readNumberFormats(styles: string, workbook: string): ShowNumber {
  const patterns = patternsOfStyles(styles);
  const [settings] = elements(workbook, "workbookPr");
  const is1904 = settings !== undefined && isSet(settings.head, "date1904");
  const showAs = formatWithin(MAX_WORK);
  return (written, style) => {
    const number = Number(written);
    if (written === "" || !Number.isFinite(number)) return written;
    if (Math.abs(number) >= EXACT_BELOW) return null;
    const pattern = patterns[style] ?? "";
    if (PLAIN.has(pattern.toLowerCase())) return plainNumber(number);
    return showAs(pattern, is1904 && DATE.test(pattern) ? number + DAYS_TO_1904 : number);
  };
}

/** Formats numbers until so much of formats has been gone through. */
function formatWithin(mostWork: number): (pattern: string, number: number) => string {
  // Finding out once that a pattern is none is enough.
  const broken = new Set<string>();
  let work = 0;
  return (pattern, number) => {
    if (broken.has(pattern)) return plainNumber(number);
    work += pattern.length;
    if (work > mostWork) throw new UnreadableWorkbook("There are more numbers in it than a list has");
    const shown = show(pattern, number);
    if (shown === null) broken.add(pattern);
    return shown ?? plainNumber(number);
  };
}

/** A sign of days or years outside of quotation marks and brackets. */
const DATE = /^(?:[^"[\]dye]|"[^"]*"|\[[^\]]*\])*[dye]/i;

function patternsOfStyles(styles: string): string[] {
  const own = new Map<number, string>();
  for (const { head } of elements(styles, "numFmt")) {
    const pattern = unescapeXml(attribute(head, "formatCode") ?? "");
    if (pattern.length <= MAX_PATTERN) own.set(Number(attribute(head, "numFmtId")), pattern);
    if (own.size === MAX_STYLES) break;
  }
  const [cells] = elements(styles, "cellXfs");
  const patterns: string[] = [];
  for (const { head } of elements(cells?.body ?? "", "xf")) {
    const id = Number(attribute(head, "numFmtId") ?? 0);
    patterns.push(own.get(id) ?? BUILT_IN.get(id) ?? "");
    if (patterns.length === MAX_STYLES) break;
  }
  return patterns;
}

/** Null: it is no pattern. */
function show(pattern: string, number: number): string | null {
  for (const each of [pattern, withoutColours(pattern)]) {
    try {
      return format(each, number, { locale: "zh-CN", leap1900: true }).trim();
    } catch {
      // No pattern that Excel would take, or a colour by its Chinese name, which is left out then.
    }
  }
  return null;
}

function withoutColours(pattern: string): string {
  return pattern.replace(/\[\p{Script=Han}+\d*\]/gu, "");
}

/** "1E+5" and "0.30000000000000004" are how the file has them, not how people see them. */
function plainNumber(number: number): string {
  return String(Number(number.toPrecision(15)));
}
