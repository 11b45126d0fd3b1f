import { DAY } from "@/lib/platform/time";
import type { QrCodeState } from "./types";

/** So long before the end staff are told, in milliseconds: a weekend is shorter. */
export const WARNED_BEFORE = 3 * DAY;

type StateColumns = { archived: boolean; paused: boolean; endsAt: Date | null; expiresAt: Date | null };

/** What has become of a code. @param now milliseconds */
export function stateOf({ archived, paused, endsAt, expiresAt }: StateColumns, now: number): QrCodeState {
  if (archived) return "archived";
  if (isOver(expiresAt, now)) return "expired";
  if (paused) return "paused";
  return isOver(endsAt, now) ? "ended" : "active";
}

/** Whether an end has come. @param now milliseconds */
export function isOver(end: Date | null, now: number): boolean {
  return end !== null && end.getTime() <= now;
}
