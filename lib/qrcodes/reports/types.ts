import type { DeliveryRow } from "@/lib/conversations/types";
import type { RecentScanner } from "@/lib/deliveries/types";
import type { CodeCounts, DayCounts, Following, Totals } from "@/lib/qrcodes/measuring/types";
import type { ListedCode } from "@/lib/qrcodes/types";

/** A code, or what it was used for until it was taken for something else. */
export type CountedCode = Pick<ListedCode, "id" | "name" | "scene" | "folder" | "owner"> & {
  formerUntil: Date | null;
};

/** A code with what it brought; null for one that is gone. `codeId` is what it counts as. */
export type CodeRow = CodeCounts & { code: CountedCode | null };

/** A code beside others; `id` is what it counts as. */
export type ComparedCode = { id: string; name: string; totals: Totals; days: DayCounts[] };

/** What a code was used for in a time that is over. */
export type FormerUse = { id: string; name: string; since: Date; until: Date };

/** A report about one code, or about all codes of a group; the empty name is for codes without one. */
export type ReportScope =
  | { type: "all" }
  /** `id` is what the code counts as. */
  | { type: "code"; id: string }
  | { type: "folder" | "label" | "owner"; name: string };

/** A follower of the staff's own, whose scans do not count. */
export type Tester = { openid: string; name: string; createdAt: Date };

/** Somebody who scanned not long ago; `code` is its name, null where it is none of ours. */
export type KnownScanner = RecentScanner & { code: string | null };

/** A time during which somebody followed; `code` is what brought them, null without one. */
export type KnownFollowing = Following & { code: CountedCode | null };

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
