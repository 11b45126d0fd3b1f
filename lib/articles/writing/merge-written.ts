import { diffArrays } from "diff";
import type { ArticleDocument, Block } from "@/lib/articles/document/document-types";
import { canonicalJson, isSameValue } from "@/lib/ui/draft-storage";
import type { WrittenValues } from "./schema";

/** More differences than that are another text; comparing those takes long. */
const MOST_CHANGES = 500;

const FIELDS = ["title", "author", "digest", "look", "sourceUrl", "comments", "folder"] as const;

/**
 * What two people made of the same article, where they changed different things: fields, and blocks of the text.
 *
 * @param base what both began with
 * @returns null where both changed the same thing in different ways: then somebody has to choose
 */
export function mergeWritten(
  base: WrittenValues,
  mine: WrittenValues,
  theirs: WrittenValues,
): WrittenValues | null {
  const merged = { ...mine };
  for (const field of FIELDS) {
    const side = sideOf(base[field], mine[field], theirs[field]);
    if (side === null) return null;
    if (side === "theirs") Object.assign(merged, { [field]: theirs[field] });
  }
  // Parts of a cover are parts of that cover.
  const cover = sideOf(coverOf(base), coverOf(mine), coverOf(theirs));
  const body = mergeBodies(base.body, mine.body, theirs.body);
  if (cover === null || body === null) return null;
  return { ...merged, ...coverOf(cover === "theirs" ? theirs : mine), body };
}

/** One text out of two, block by block; what both added at the same place is kept, theirs first. */
export function mergeBodies(
  base: ArticleDocument,
  mine: ArticleDocument,
  theirs: ArticleDocument,
): ArticleDocument | null {
  const byMe = changesOf(base, mine);
  const byThem = changesOf(base, theirs);
  if (byMe === null || byThem === null) return null;
  const own = byMe.filter((change) => !byThem.some((other) => isSameChange(change, other)));
  if (own.some((change) => byThem.some((other) => isContested(change, other)))) return null;
  const changes = [...byThem, ...own].toSorted((one, other) => one.from - other.from || one.to - other.to);
  const content: Block[] = [];
  let at = 0;
  for (const { from, to, blocks } of changes) {
    content.push(...base.content.slice(at, from), ...blocks);
    at = to;
  }
  content.push(...base.content.slice(at));
  return { type: "doc", content };
}

/** Instead of the blocks from one place up to another, these. */
export type BlockChange = { from: number; to: number; blocks: Block[] };

/** What was changed between two texts, in order; null where they have too little in common. */
export function changesOf(before: ArticleDocument, after: ArticleDocument): BlockChange[] | null {
  const [old, recent] = [before.content.map(canonicalJson), after.content.map(canonicalJson)];
  const parts = diffArrays(old, recent, { maxEditLength: MOST_CHANGES });
  if (!parts) return null;
  const changes: BlockChange[] = [];
  let [from, to] = [0, 0];
  for (const { count, added, removed } of parts) {
    if (added) changes.push({ from, to: from, blocks: after.content.slice(to, to + count) });
    else if (removed) changes.push({ from, to: from + count, blocks: [] });
    if (!added) from += count;
    if (!removed) to += count;
  }
  return joined(changes);
}

/** What is taken away and what comes in its place is one change. */
function joined(changes: readonly BlockChange[]): BlockChange[] {
  const whole: BlockChange[] = [];
  for (const change of changes) {
    const last = whole.at(-1);
    if (last?.to !== change.from) whole.push({ ...change });
    else {
      last.to = change.to;
      last.blocks = [...last.blocks, ...change.blocks];
    }
  }
  return whole;
}

/** Their places are compared first: of many changes few are at the same one, and blocks are long. */
function isSameChange(one: BlockChange, other: BlockChange): boolean {
  return one.from === other.from && one.to === other.to && isSameValue(one.blocks, other.blocks);
}

/** Whether both touched the same blocks. Blocks that are only added contest nothing but what they stand within. */
function isContested(one: BlockChange, other: BlockChange): boolean {
  const isAdding = one.from === one.to || other.from === other.to;
  return isAdding
    ? (one.from > other.from && one.to < other.to) || (other.from > one.from && other.to < one.to)
    : one.from < other.to && other.from < one.to;
}

function sideOf(base: unknown, mine: unknown, theirs: unknown): "mine" | "theirs" | null {
  if (isSameValue(mine, theirs) || isSameValue(theirs, base)) return "mine";
  return isSameValue(mine, base) ? "theirs" : null;
}

function coverOf({ coverId, coverCrops }: WrittenValues) {
  return { coverId, coverCrops };
}
