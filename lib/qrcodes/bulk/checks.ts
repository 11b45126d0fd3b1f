import type { Localized } from "@/lib/platform/i18n/locale";
import {
  checkName,
  checkNote,
  checkReplyText,
  checkScene,
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
  const problemsByLine = new Map<number, LineProblems>();
  const lineOfScene = new Map<string, number>();
  for (const { line, values } of lines) {
    const problems = { ...checkTexts(values), ...checkLabels(values, common.labels) };
    const scene = sceneOf(values, common.sceneKind);
    const wrong = scene && (checkSceneOf(common.sceneKind, scene) ?? checkRepeated(lineOfScene.get(scene)));
    if (wrong) problems.scene = wrong;
    if (scene && !lineOfScene.has(scene)) lineOfScene.set(scene, line);
    if (Object.keys(problems).length > 0) problemsByLine.set(line, problems);
  }
  return problemsByLine;
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

const CHECKS: readonly (readonly [LineField, (text: string) => Localized | null])[] = [
  ["name", (name) => (name === "" ? NO_NAME : checkName(name))],
  ["folder", checkWord],
  ["owner", checkWord],
  ["note", checkNote],
  ["reply", checkReply],
  ["followReply", checkReply],
];

function checkTexts(values: Line["values"]): LineProblems {
  const problems: LineProblems = {};
  for (const [field, check] of CHECKS) {
    const words = check((values[field] ?? "").trim());
    if (words) problems[field] = words;
  }
  return problems;
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

const REPLY_TOO_LONG: Localized = {
  zh: "文字太长：微信最多接受 2048 字节，约 680 个汉字",
  en: "Too long: WeChat takes 2,048 bytes, some 680 Chinese characters",
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
