import type { Locale } from "@/lib/platform/i18n/locale";
import { readJson } from "@/lib/platform/json-source";
import { adviseOnMenu } from "./advice";

import { menuMessages } from "./messages";
import { type ReadMenu, readMenuText } from "./read-menu-text";
import type { Blame, MenuButtonView, TextFinding } from "./types";
import { toMenuView } from "./wire";

// All that a browser does with the text and that needs the schema: one module, loaded when somebody begins to type.

/** The menu that a text holds, null while it has mistakes, and everything to say about it, by line. */
export type CheckedMenu = { buttons: MenuButtonView[] | null; findings: TextFinding[] };

/** @param blame what WeChat said about this very text, if it did */
export function checkMenuText(text: string, blame: Blame | null, locale: Locale): CheckedMenu {
  const reading = readMenuText(text, locale);
  if ("problems" in reading)
    return { buttons: null, findings: reading.problems.map((problem) => ({ isWrong: true, ...problem })) };
  const findings = [...blameFindings(reading, blame, locale), ...adviceFindings(reading, locale)];
  return {
    buttons: toMenuView(reading.menu.button),
    findings: findings.sort((a, b) => a.line - b.line),
  };
}

/** The same text with even indents, or where it is no JSON. */
export function formatMenuText(text: string): { text: string } | Pick<TextFinding, "line" | "column"> {
  const source = readJson(text);
  return "problem" in source ? source : { text: JSON.stringify(source.value, null, 2) };
}

function blameFindings({ lineOf }: ReadMenu, blame: Blame | null, locale: Locale): TextFinding[] {
  const message = menuMessages[locale].editor.blamed;
  return Object.entries(blame?.places ?? {}).map(([path, place]) => {
    return { isWrong: true, line: lineOf(segmentsOf(path)), column: null, place, message };
  });
}

function adviceFindings({ menu, value, lineOf }: ReadMenu, locale: Locale): TextFinding[] {
  return adviseOnMenu(menu, value, locale).map(({ path, place, message }) => {
    return { isWrong: false, line: lineOf(path), column: null, place, message };
  });
}

/** "button.0.key" as the steps that lead there. */
function segmentsOf(path: string): PropertyKey[] {
  return path.split(".").map((segment) => (/^\d+$/.test(segment) ? Number(segment) : segment));
}
