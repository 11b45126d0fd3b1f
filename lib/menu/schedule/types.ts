import type { MenuDocument } from "@/lib/menu/document";

/** A publication that is to come, or came. */
export type Schedule = {
  id: string;
  /** Null where it was not a version but the draft of that moment. */
  number: number | null;
  /** What is going to be published, while it waits; afterwards it is a version. */
  document: MenuDocument | null;
  /** Times are of ISO 8601: a page gets them from its server and from a route. */
  publishAt: string;
  /** When the version before it comes back. */
  revertAt: string | null;
  ifMissed: "run" | "skip";
  state: "waiting" | "running" | "done" | "failed" | "cancelled" | "missed";
  /** Why it failed, in the reader's language. */
  failure: string | null;
  /** The version that it became, once it is done. */
  publishedNumber: number | null;
  /** Putting back the version before it; null until it is live, or where that was not asked for. */
  wayBack: { number: number; state: Schedule["state"]; failure: string | null } | null;
  createdBy: string;
};
