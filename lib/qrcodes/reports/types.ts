import type { DeliveryRow } from "@/lib/inbox/types";
import type { CodeCounts, Following, RecentScanner } from "../measuring/types";
import type { ListedCode } from "../types";

/** A code with what it brought; null for one that is gone. */
export type CodeRow = CodeCounts & { code: Pick<ListedCode, "name" | "scene" | "folder" | "owner"> | null };

/** A report about one code, or about all codes of a group; the empty name is for codes without one. */
export type ReportScope =
  | { type: "all" }
  | { type: "code"; id: string }
  | { type: "folder" | "label" | "owner"; name: string };

/** A follower of the staff's own, whose scans do not count. */
export type Tester = { openid: string; name: string; createdAt: Date };

/** Somebody who scanned not long ago; `code` is its name, null where it is none of ours. */
export type KnownScanner = RecentScanner & { code: string | null };

/** A time during which somebody followed; `code` is the name of the code that brought them, null without one. */
export type KnownFollowing = Following & { code: string | null };

/** A time during which nobody's scans of a code count. */
export type CodeTest = { startsAt: Date; endsAt: Date };

/** A scan during a test, and what was answered; `receivedAt` as ISO text, because pages fetch it. */
export type TestScan = Pick<DeliveryRow, "id" | "openid" | "kind" | "reply" | "latencyMicros"> & {
  receivedAt: string;
};

/**
 * How a test stands. `endsAt` is null once it is over. `scans` holds what came since the page looked last, the latest
 * first.
 */
export type TestProgress = { endsAt: string | null; scans: TestScan[] };
