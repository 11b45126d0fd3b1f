import type { Locale } from "@/lib/platform/i18n/locale";
import { adviseOnMenu } from "./advice";
import { menuMessages } from "./messages";
import type { MenuReading } from "./read-menu-text";

/** Something about a line of the text: wrong, so that it cannot be published, or only to be looked at. */
export type Finding = {
  isWrong: boolean;
  line: number;
  column: number | null;
  place: string;
  message: string;
};

/** What WeChat said about a text: the places that it can mean, each by path ("button.0.key") and in words. */
export type Blame = { text: string; places: Readonly<Record<string, string>> };

/** Everything to say about a text, by line. */
export function findingsOf(reading: MenuReading, blame: Blame | null, locale: Locale): Finding[] {
  if ("problems" in reading) return reading.problems.map((problem) => ({ isWrong: true, ...problem }));
  const { menu, value, lineOf } = reading;
  const blamed = Object.entries(blame?.places ?? {}).map(([path, place]) => ({
    isWrong: false,
    line: lineOf(segmentsOf(path)),
    column: null,
    place,
    message: menuMessages[locale].editor.blamed,
  }));
  const advice = adviseOnMenu(menu, value, locale).map(({ path, place, message }) => {
    return { isWrong: false, line: lineOf(path), column: null, place, message };
  });
  return [...blamed, ...advice].sort((a, b) => a.line - b.line);
}

/** The buttons that are blamed, as "1" for the second one and "1.0" for the first item below it. */
export function blamedButtons(blame: Blame | null): ReadonlySet<string> {
  const paths = Object.keys(blame?.places ?? {}).map(segmentsOf);
  return new Set(paths.map((path) => path.filter((segment) => typeof segment === "number").join(".")));
}

function segmentsOf(path: string): PropertyKey[] {
  return path.split(".").map((segment) => (/^\d+$/.test(segment) ? Number(segment) : segment));
}
