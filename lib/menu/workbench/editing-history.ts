import type { MenuDocument } from "@/lib/menu/document";

const KEPT_STEPS = 200;

/** A menu with the steps that led to it and those that were taken back. */
export type EditingHistory = {
  past: readonly MenuDocument[];
  present: MenuDocument;
  future: readonly MenuDocument[];
  /** What the last step was about, as long as the next one about the same belongs to it. */
  group: string | null;
  /** What the last step took away, as long as that is to be spoken of; the key tells it from any other. */
  removal: { key: string; name: string } | null;
};

export function beginHistory(present: MenuDocument): EditingHistory {
  return { past: [], present, future: [], group: null, removal: null };
}

/**
 * One more step. Steps in a row with the same `group`, such as the letters typed into one field, are taken back as
 * one.
 */
export function recordStep(
  history: EditingHistory,
  present: MenuDocument,
  group: string | null = null,
): EditingHistory {
  if (present === history.present) return history;
  if (group !== null && group === history.group && history.future.length === 0)
    return { ...history, present };
  const past = [...history.past, history.present].slice(-KEPT_STEPS);
  return { past, present, future: [], group, removal: null };
}

/** One more step, which takes something away. */
export function recordRemoval(
  history: EditingHistory,
  present: MenuDocument,
  removal: EditingHistory["removal"],
): EditingHistory {
  return present === history.present ? history : { ...recordStep(history, present), removal };
}

/** The removal need not be spoken of any more. */
export function forgetRemoval(history: EditingHistory): EditingHistory {
  return history.removal ? { ...history, removal: null } : history;
}

export function undoStep(history: EditingHistory): EditingHistory {
  const present = history.past.at(-1);
  if (!present) return history;
  return {
    past: history.past.slice(0, -1),
    present,
    future: [history.present, ...history.future],
    group: null,
    removal: null,
  };
}

export function redoStep(history: EditingHistory): EditingHistory {
  const [present, ...future] = history.future;
  if (!present) return history;
  return { past: [...history.past, history.present], present, future, group: null, removal: null };
}
