import { type Change, diffMenus } from "@/lib/menu/diff";
import { EMPTY_MENU, type MenuDocument } from "@/lib/menu/document";
import type { Version } from "@/lib/menu/types";
import type { LiveState } from "./types";

/** How a draft stands to what followers have. */
export type DraftStanding = {
  /**
   * never: nothing was published from here, and nothing is known to be live; live: followers have the version; removed:
   * the version took the menu from them; elsewhere: they have a menu that is not of here; gone: it was deleted elsewhere.
   */
  type: "never" | "live" | "removed" | "elsewhere" | "gone";
  /** Of the version that was published last; null without one. */
  number: number | null;
  /** What followers have, as far as it is known. */
  before: MenuDocument;
  /** What publishing the draft would change for them. */
  changes: readonly Change[];
};

/**
 * Compares a draft with what followers have.
 *
 * @param live what WeChat says of it; null while it has not answered
 */
export function standingOf(
  draft: MenuDocument,
  published: Version | null,
  live: LiveState | null,
): DraftStanding {
  const facts = liveFacts(published, live);
  return { ...facts, number: published?.number ?? null, changes: diffMenus(facts.before, draft) };
}

/** Whether publishing would do anything: what is not of here is replaced even by the same buttons. */
export function canPublish({ type, changes }: DraftStanding): boolean {
  return changes.length > 0 || type === "elsewhere" || type === "gone";
}

function liveFacts(
  published: Version | null,
  live: LiveState | null,
): Pick<DraftStanding, "type" | "before"> {
  if (live?.type === "differs") return { type: "elsewhere", before: live.document };
  if (!published) return { type: "never", before: EMPTY_MENU };
  if (published.document.buttons.length === 0) return { type: "removed", before: EMPTY_MENU };
  if (live?.type === "none") return { type: "gone", before: EMPTY_MENU };
  return { type: "live", before: published.document };
}
