import type { Localized } from "@/lib/platform/i18n/locale";
import { LIMITS as REPLY_LIMITS } from "@/lib/replies/types";
import { MAX_LABELS, MAX_NAME, MAX_NOTE, MAX_NUMBER, MAX_SCENE, MAX_WORD } from "../limits";
import type { SceneKind } from "../types";
import type { LineField } from "./columns";
import type { Line, LineProblems } from "./types";

/** What is wrong with each line, by its number; lines that are right are absent. */
export function checkLines(
  lines: readonly Line[],
  common: { sceneKind: SceneKind; labels: readonly string[] },
): Map<number, LineProblems> {
  const found = new Map<number, LineProblems>();
  const lineOfScene = new Map<string, number>();
  for (const { line, values } of lines) {
    const problems = { ...checkLengths(values), ...checkLabels(values, common.labels) };
    const scene = sceneOf(values, common.sceneKind);
    const wrong = scene && (checkScene(scene, common.sceneKind) ?? checkRepeated(lineOfScene.get(scene)));
    if (wrong) problems.scene = wrong;
    if (scene && !lineOfScene.has(scene)) lineOfScene.set(scene, line);
    if (Object.keys(problems).length > 0) found.set(line, problems);
  }
  return found;
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
  return kind === "number" ? scene.replace(/^0+(?=\d)/, "") : scene;
}

const LONGEST: readonly (readonly [LineField, number])[] = [
  ["name", MAX_NAME],
  ["folder", MAX_WORD],
  ["owner", MAX_WORD],
  ["note", MAX_NOTE],
];

function checkLengths(values: Line["values"]): LineProblems {
  const problems: LineProblems = {};
  if (!values.name) problems.name = { zh: "缺少名称", en: "The name is missing" };
  for (const [field, longest] of LONGEST)
    if ((values[field]?.length ?? 0) > longest) problems[field] = tooLong(longest);
  for (const field of ["name", "folder", "owner"] as const)
    if (hasInvisible(values[field])) problems[field] = INVISIBLE;
  for (const field of ["note", "reply", "followReply"] as const)
    if (hasInvisible(values[field]?.replace(/[\n\r\t]/g, ""))) problems[field] = STRANGE;
  for (const field of ["reply", "followReply"] as const)
    if (bytesOf(values[field]) > REPLY_LIMITS.textBytes) problems[field] = REPLY_TOO_LONG;
  return problems;
}

function checkLabels({ labels }: Line["values"], common: readonly string[]): LineProblems {
  const own = splitLabels(labels);
  if (own.some((label) => label.length > MAX_WORD))
    return {
      labels: { zh: `每个标签最多 ${MAX_WORD} 个字符`, en: `A label has at most ${MAX_WORD} characters` },
    };
  if (own.some(hasInvisible)) return { labels: INVISIBLE };
  const count = new Set([...common, ...own]).size;
  if (count <= MAX_LABELS) return {};
  return {
    labels: {
      zh: `最多 ${MAX_LABELS} 个标签，连同共同的标签现在有 ${count} 个`,
      en: `At most ${MAX_LABELS} labels; with those for all there are ${count}`,
    },
  };
}

function checkScene(scene: string, kind: SceneKind): Localized | null {
  if (kind === "number") return isNumberInRange(scene) ? null : NOT_A_NUMBER;
  if ([...scene].length > MAX_SCENE) return tooLong(MAX_SCENE);
  return hasInvisible(scene) ? INVISIBLE : null;
}

function hasInvisible(text = ""): boolean {
  return /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u.test(text);
}

function isNumberInRange(scene: string): boolean {
  return /^[1-9]\d{0,5}$/.test(scene) && Number(scene) <= MAX_NUMBER;
}

function checkRepeated(line: number | undefined): Localized | null {
  if (line === undefined) return null;
  return { zh: `和第 ${line} 行的场景值相同`, en: `The same scene as in line ${line}` };
}

function bytesOf(text = ""): number {
  return new TextEncoder().encode(text).length;
}

function tooLong(longest: number): Localized {
  return { zh: `最多 ${longest} 个字符`, en: `At most ${longest} characters` };
}

const REPLY_TOO_LONG: Localized = {
  zh: "文字太长：微信最多接受 2048 字节，约 680 个汉字",
  en: "Too long: WeChat takes 2,048 bytes, some 680 Chinese characters",
};
const NOT_A_NUMBER: Localized = {
  zh: `要填 1 到 ${MAX_NUMBER} 的整数`,
  en: `A whole number from 1 to ${MAX_NUMBER}`,
};
const STRANGE: Localized = {
  zh: "有看不见的特殊字符，请删掉",
  en: "There are invisible special characters; delete them",
};
const INVISIBLE: Localized = {
  zh: "不能有换行等看不见的字符",
  en: "No line breaks or other invisible characters",
};
