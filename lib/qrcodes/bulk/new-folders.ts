import type { Line } from "./types";

/** A folder that no code is in yet, and the existing one that is spelled nearly like it, if any. */
export type NewFolder = { folder: string; near: string | null };

/** Words of so many characters may differ in one of them by a slip. */
const MIN_SLIPPING = 3;
/** Nearest ones are looked for among so many pairs at most. */
const MAX_PAIRS = 200_000;

/** The folders that a list will make, each once, in the order of its lines. */
export function findNewFolders(lines: readonly Line[], existing: readonly string[]): NewFolder[] {
  const known = new Set(existing);
  const named = new Set(lines.flatMap(({ values: { folder } }) => folder?.trim() || []));
  const fresh = [...named].filter((folder) => !known.has(folder));
  const among =
    fresh.length * existing.length > MAX_PAIRS
      ? []
      : existing.map((folder) => [folder, keyOf(folder)] as const);
  return fresh.map((folder) => {
    const key = keyOf(folder);
    return { folder, near: among.find(([, other]) => isNear(key, other))?.[0] ?? null };
  });
}

/** Of another width, case or spacing is the same to the eye. */
function keyOf(folder: string): string {
  return folder
    .normalize("NFKC")
    .replace(/[\s\p{P}]+/gu, "")
    .toLowerCase();
}

/** The same, or with one character more, fewer or other; numbers tell folders apart, and a digit is no slip. */
function isNear(one: string, other: string): boolean {
  if (one === other) return true;
  const [short, long] = [[...one], [...other]].sort((a, b) => a.length - b.length);
  if (!short || !long || long.length - short.length > 1 || long.length < MIN_SLIPPING) return false;
  let begin = 0;
  while (begin < short.length && short[begin] === long[begin]) begin += 1;
  const isSlip = !/\d/.test(long[begin] ?? "") && !/\d/.test(short[begin] ?? "");
  const from = long.length === short.length ? begin + 1 : begin;
  return isSlip && short.slice(from).join("") === long.slice(begin + 1).join("");
}
