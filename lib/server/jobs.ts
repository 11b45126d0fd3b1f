import { tapCounting } from "@/lib/menu/clicks/taps";
import { menuJobs } from "@/lib/menu/schedule/jobs";
import { systemClock } from "@/lib/platform/clock";
import { startJobs } from "@/lib/platform/jobs/start-jobs";
import { codeRenewal } from "@/lib/qrcodes/answering/renewal";
import { codeTagging } from "@/lib/qrcodes/answering/tagging";
import { batchWork } from "@/lib/qrcodes/bulk/make-codes";
import { codeCounting } from "@/lib/qrcodes/measuring/count";
import { codePrinting } from "@/lib/qrcodes/printing/make-files";

/** This process's share of what is done later and again and again. */
export function startServerJobs(): { close(): Promise<void> } {
  return startJobs({
    clock: systemClock,
    kinds: menuJobs,
    recurring: [tapCounting, codeCounting, batchWork, codeTagging, codeRenewal, codePrinting],
  });
}
