// dist/background.mjs, the thread in which everything is done that nobody waits for: see background-thread.ts.
import { setPriority } from "node:os";
import { parentPort } from "node:worker_threads";
import { onAccountChanged } from "@/lib/accounts/revision";
import { startFollowUps } from "@/lib/follow-ups/start-follow-ups";
import { systemClock } from "@/lib/platform/clock";
import { startCheckpoints } from "@/lib/platform/db/checkpoints";
import { db } from "@/lib/platform/db/db";
import { leaveGaps } from "@/lib/platform/db/write-lock";
import { env } from "@/lib/platform/env";
import { startJobs } from "@/lib/platform/jobs/start-jobs";
import { tellMainThreadBusy } from "@/lib/platform/spare-time";
import { type BackgroundMessage, orderSchema } from "./background-messages";
import { sendConsoleToLog } from "./console-to-log";
import { jobKinds, recurringWork } from "./jobs";
import { watchWriteLock } from "./watch-write-lock";

/** Of 19 at most: it goes on when everybody else waits, for this thread as well. */
const LOW_PRIORITY = 4;
/** Long enough for the writer of deliveries, who asks once a millisecond, to be in between. */
const LOCK_GAP_MS = 3;

const port = parentPort;
if (!port) throw new Error("This program runs in a thread only");
// Each thread has a setting of its own.
process.setSourceMapsEnabled(true);

const tell = (message: BackgroundMessage) => port.postMessage(message);
// The webhook of this process answers in the main thread.
onAccountChanged((accountId) => tell({ type: "accountChanged", accountId }));

if (env.NODE_ENV === "production") sendConsoleToLog();
// Elsewhere it would be the priority of the whole process.
if (process.platform === "linux") setPriority(LOW_PRIORITY);
leaveGaps(LOCK_GAP_MS);
const stopWatching = watchWriteLock();
const checkpoints = startCheckpoints();
const jobs = startJobs({ clock: systemClock, kinds: jobKinds, recurring: recurringWork }, () =>
  tell({ type: "moving" }),
);

const followUps = startFollowUps(systemClock);

port.on("message", (message: unknown) => {
  const order = orderSchema.parse(message);
  switch (order.type) {
    case "busy":
      return tellMainThreadBusy(order.share);
    case "followUpsStored":
      return followUps.wake();
    case "stop":
      return void stop();
    default:
      return order satisfies never;
  }
});

async function stop(): Promise<void> {
  await Promise.all([jobs.close(), followUps.close()]);
  checkpoints.close();
  stopWatching();
  await db.$disconnect();
  tell({ type: "stopped" });
}
