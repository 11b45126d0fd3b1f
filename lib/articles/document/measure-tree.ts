import { DOCUMENT_LIMITS } from "./document-limits";

/**
 * Which limit an unread document exceeds, or null. Goes through it without recursion: a document nested a hundred
 * thousand deep costs no more than a flat one.
 */
export function measureTree(root: unknown): "depth" | "nodes" | "characters" | null {
  let level: unknown[] = [root];
  let nodes = 0;
  let characters = 0;
  for (let depth = 1; level.length > 0; depth++) {
    if (depth > DOCUMENT_LIMITS.depth) return "depth";
    nodes += level.length;
    if (nodes > DOCUMENT_LIMITS.nodes) return "nodes";
    for (const node of level) characters += charactersOf(node);
    if (characters > DOCUMENT_LIMITS.characters) return "characters";
    level = level.flatMap(childrenOf);
  }
  return null;
}

function charactersOf(node: unknown): number {
  return isObject(node) && typeof node.text === "string" ? node.text.length : 0;
}

function childrenOf(node: unknown): unknown[] {
  return isObject(node) && Array.isArray(node.content) ? node.content : [];
}

function isObject(value: unknown): value is { text?: unknown; content?: unknown } {
  return typeof value === "object" && value !== null;
}
