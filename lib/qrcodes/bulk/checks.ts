import type { Localized } from "@/lib/platform/i18n/locale";
import type { CellFault } from "@/lib/qrcodes/bulk/reading/table";
import {
  checkName,
  checkNote,
  checkReplyText,
  checkScene,
  checkVisible,
  checkWord,
  isSceneNumber,
} from "@/lib/qrcodes/checks";
import { countCharacters, MAX_LABELS, MAX_NUMBER, MAX_WORD } from "@/lib/qrcodes/limits";
import type { SceneKind } from "@/lib/qrcodes/types";
import { LIMITS as REPLY_LIMITS } from "@/lib/replies/limits";
import type { LineField } from "./columns";
import type { Line, LineProblems } from "./types";

/** What is wrong with each line, by its number; lines that are right are absent. */
export function checkLines(
  lines: readonly Line[],
  common: { sceneKind: SceneKind; labels: readonly string[] },
): Map<number, LineProblems> {
  const found = [...checkEachLine(lines, common)];
  return new Map(found.filter((one) => one !== null));
}

/** The same line by line, so that others can be let in between. Null: nothing is wrong with this one. */
export function* checkEachLine(
  lines: readonly Line[],
  common: { sceneKind: SceneKind; labels: readonly string[] },
): Generator<[line: number, problems: LineProblems] | null> {
  const lineOfScene = new Map<string, number>();
  for (const { line, values, faults } of lines) {
    const problems = { ...checkTexts(values), ...checkLabels(values, common.labels), ...wordsOf(faults) };
    const scene = sceneOf(values, common.sceneKind);
    const wrong = scene && (checkSceneOf(common.sceneKind, scene) ?? checkRepeated(lineOfScene.get(scene)));
    if (wrong) problems.scene = wrong;
    if (scene && !lineOfScene.has(scene)) lineOfScene.set(scene, line);
    yield Object.keys(problems).length > 0 ? [line, problems] : null;
  }
}

/** The lines whose name an earlier line has as well: allowed, but mostly a list that was pasted twice. */
export function findRepeatedNames(lines: readonly Line[]): number[] {
  const seen = new Set<string>();
  return lines.flatMap(({ line, values: { name = "" } }) => {
    const isRepeated = name !== "" && seen.has(name);
    seen.add(name);
    return isRepeated ? [line] : [];
  });
}

/** "海报，华东、门店" is three labels. */
export function splitLabels(text: string | undefined): string[] {
  return [...new Set((text ?? "").split(/[,，、;；|\n]/u).map((label) => label.trim()))].filter(Boolean);
}

/** The scene that a line asks for, "007" being the number 7; empty when the choice is ours. */
export function sceneOf({ scene = "" }: Line["values"], kind: SceneKind): string {
  return kind === "number" ? scene.trim().replace(/^0+(?=\d)/, "") : scene.trim();
}

function wordsOf(faults: Line["faults"]): LineProblems {
  const entries = Object.entries(faults ?? {}).flatMap(([field, fault]) =>
    fault ? [[field, FAULTS[fault]] as const] : [],
  );
  return Object.fromEntries(entries);
}

const CHECKS: readonly (readonly [LineField, (text: string) => Localized | null])[] = [
  ["name", (name) => (name === "" ? NO_NAME : checkName(name))],
  ["folder", checkWord],
  ["owner", checkWord],
  ["note", checkNote],
  ["reply", checkReply],
  ["followReply", checkReply],
  // These two are checked with what holds for all.
  ["labels", () => null],
  ["scene", () => null],
];

function checkTexts(values: Line["values"]): LineProblems {
  const problems: LineProblems = {};
  for (const [field, check] of CHECKS) {
    const text = (values[field] ?? "").trim();
    const words = checkCell(field, text) ?? check(text);
    if (words) problems[field] = words;
  }
  return problems;
}

/** What a spreadsheet writes where it has no value, or has rounded one; and what is left of broken text. */
function checkCell(field: LineField, text: string): Localized | null {
  if (ERROR_VALUE.test(text)) return notAValue(text);
  if (text.includes("\ufffd")) return BROKEN;
  const hidden = checkVisible(text);
  if (hidden) return hidden;
  return (field === "scene" || field === "name") && ROUNDED.test(text) ? FAULTS.longNumber : null;
}

const ERROR_VALUE =
  /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!|FIELD!|BLOCKED!|UNKNOWN!|CONNECT!|BUSY!|GETTING_DATA)$/;
/** A long number as Excel saves it in a CSV file. */
const ROUNDED = /^\d(\.\d+)?E\+\d{2,3}$/;

function notAValue(text: string): Localized {
  return {
    zh: `表格里的公式没有结果（${text}）：请填写，或清空这一格`,
    en: `A formula without a result (${text}): write what it should be, or empty the cell`,
  };
}

function checkReply(text: string): Localized | null {
  if (bytesOf(text) > REPLY_LIMITS.textBytes) return REPLY_TOO_LONG;
  return checkReplyText(text);
}

function checkLabels({ labels }: Line["values"], common: readonly string[]): LineProblems {
  const own = splitLabels(labels);
  for (const label of own) {
    const words = countCharacters(label) > MAX_WORD ? LABEL_TOO_LONG : checkWord(label);
    if (words) return { labels: words };
  }
  const count = new Set([...common, ...own]).size;
  if (count <= MAX_LABELS) return {};
  return {
    labels: {
      zh: `最多 ${MAX_LABELS} 个标签，连同共同的标签现在有 ${count} 个`,
      en: `At most ${MAX_LABELS} labels; with those for all there are ${count}`,
    },
  };
}

function checkSceneOf(kind: SceneKind, scene: string): Localized | null {
  if (kind === "text") return checkScene(scene);
  return isSceneNumber(scene) ? null : NOT_A_NUMBER;
}

function checkRepeated(line: number | undefined): Localized | null {
  if (line === undefined) return null;
  return { zh: `和第 ${line} 行的场景值相同`, en: `The same scene as in line ${line}` };
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

const FAULTS: Record<CellFault, Localized> = {
  swallowedRows: {
    zh: "引号把后面几行也包进了这一格：请检查引号，改好这一格，必要时补上缺少的行",
    en: "A quotation mark took the next lines into this cell: mend it, and add the lines that are missing",
  },
  longNumber: {
    zh: "数字超过 15 位，Excel 已经改掉了后面的位数：请按原来的数字重新填写（表格里先把这一列设为文本）",
    en: "Excel keeps 15 digits of a number and has changed the rest: write it anew (as text, in the sheet)",
  },
  uncomputed: {
    zh: "这一格是公式，文件里没有它的结果：请用 Excel 打开并保存一次，或在这里填写",
    en: "A formula whose result is not in the file: open and save it in Excel once, or write it here",
  },
  extraCells: {
    zh: "这一行比表头多出几格，可能有逗号没加引号、内容错位了：请对照每一格改好，或删掉这一行",
    en: "This line has more cells than the head: a comma without quotation marks may have shifted them. Mend it or remove it",
  },
};
const BROKEN: Localized = {
  zh: "有认不出的字（�）：文件的编码不对，请重新填写",
  en: "There are broken characters (�): write it anew",
};
const REPLY_TOO_LONG: Localized = {
  zh: "文字太长：微信最多接受 682 个汉字，或 2048 个字母",
  en: "Too long: WeChat takes 2,048 letters or 682 Chinese characters",
};
const LABEL_TOO_LONG: Localized = {
  zh: `每个标签最多 ${MAX_WORD} 个字符`,
  en: `A label has at most ${MAX_WORD} characters`,
};
const NOT_A_NUMBER: Localized = {
  zh: `要填 1 到 ${MAX_NUMBER} 的整数`,
  en: `A whole number from 1 to ${MAX_NUMBER}`,
};
const NO_NAME: Localized = { zh: "缺少名称", en: "The name is missing" };
