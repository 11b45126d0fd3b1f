import { tapCounting } from "@/lib/menu/clicks/taps";
import { menuJobs } from "@/lib/menu/schedule/jobs";
import { systemClock } from "@/lib/platform/clock";
import { startJobs } from "@/lib/platform/jobs/start-jobs";

/** This process's share of what is done later and again and again. */
export function startServerJobs(): { close(): Promise<void> } {
  return startJobs({ clock: systemClock, kinds: menuJobs, recurring: [tapCounting] });
}
