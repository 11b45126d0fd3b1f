import { clearContents } from "@/lib/media/store/clear-contents";
import type { RecurringWork } from "@/lib/platform/jobs/job-kind";
import { HOUR } from "@/lib/platform/time";
import { findHeldContents } from "./data";

/** What files had that were deleted or replaced, accounts with all of theirs, and what a kill left behind. */
export const contentClearing: RecurringWork = {
  name: "media.contents",
  every: HOUR,
  run: (clock, signal) => clearContents(findHeldContents, clock, signal),
};
