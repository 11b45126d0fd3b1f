// The work on batches of codes and on articles for WeChat, alone in a process that a test can kill: see job-process.ts.
import { articleSending } from "@/lib/articles/sending/send-work";
import { startJobs } from "@/lib/platform/jobs/start-jobs";
import { batchWork } from "@/lib/qrcodes/bulk/make-codes";

const ahead = Number(process.argv[2]);
startJobs({ clock: { now: () => Date.now() + ahead }, kinds: [], recurring: [batchWork, articleSending] });
