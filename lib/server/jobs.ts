import { messageExpiry } from "@/lib/accounts/retention";
import { pagePlans } from "@/lib/articles/hosting/carry-out-plans";
import { articleSending, publishResults } from "@/lib/articles/sending/send-work";
import { auditExpiry } from "@/lib/audit/retention";
import { signInForgetting } from "@/lib/auth/forget";
import { consoleReading } from "@/lib/console-import/reading";
import { followerIndexing } from "@/lib/deliveries/by-follower";
import { deleteFollowUps } from "@/lib/follow-ups/writes";
import { identityRenewal } from "@/lib/media/identities/renew-identities";
import { contentClearing } from "@/lib/media/library/content-clearing";
import { incomingClearing } from "@/lib/media/store/clear-incoming";
import { tapCounting } from "@/lib/menu/clicks/taps";
import { menuJobs } from "@/lib/menu/schedule/jobs";
import type { JobKind, RecurringWork } from "@/lib/platform/jobs/job-kind";
import { batchWork } from "@/lib/qrcodes/bulk/make-codes";
import { codeCounting } from "@/lib/qrcodes/measuring/count";
import { codePrinting } from "@/lib/qrcodes/printing/make-files";
import { codeRenewal } from "@/lib/qrcodes/renewal/renew-codes";
import { codeTagging } from "@/lib/qrcodes/tagging/tagging";
import { replyFileSending } from "@/lib/replies/send-files";

/** What can be done later. */
export const jobKinds: readonly JobKind[] = [...menuJobs, consoleReading];

/** What is done again and again. */
export const recurringWork: readonly RecurringWork[] = [
  followerIndexing,
  tapCounting,
  codeCounting,
  batchWork,
  codeTagging,
  codeRenewal,
  codePrinting,
  identityRenewal,
  replyFileSending,
  incomingClearing,
  contentClearing,
  pagePlans,
  articleSending,
  publishResults,
  messageExpiry(deleteFollowUps),
  auditExpiry,
  signInForgetting,
];
