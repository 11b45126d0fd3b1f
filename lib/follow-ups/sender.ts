import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import type { Clock } from "@/lib/platform/clock";
import { inTransaction } from "@/lib/platform/db/transaction";
import { log } from "@/lib/platform/log";
import { SECOND } from "@/lib/platform/time";
import { createAccountRests } from "./account-rests";
import {
  claim,
  type FinishedAttempt,
  findDue,
  LEASE_MS,
  releaseAbandoned,
  renewLeases,
  writeAttempts,
} from "./queue";
import { sendFollowUp } from "./send-follow-up";
import type { ClaimedFollowUp } from "./types";

/** So many followers are written to at a time. */
const MAX_UNDER_WAY = 50;
/** What WeChat has not answered by then is left, as one of which nothing was heard; in milliseconds. */
const PATIENCE_MS = 7 * SECOND;

export type FollowUpSender = {
  /** Writes down what was sent, takes on what is due, as much as there is room for, and begins to send it. */
  turn(): Promise<void>;
  /** Takes on no more; resolves when what is under way is finished and written down. */
  close(): Promise<void>;
};

/**
 * One of any number of senders on the same database.
 *
 * @param onFinished called when a follow-up is through: it is time for another turn, or will be so many milliseconds later
 */
export function createSender(clock: Clock, onFinished: (inMs: number) => void): FollowUpSender {
  const holder = randomUUID();
  const underWay = new Map<ClaimedFollowUp, Promise<void>>();
  const rests = createAccountRests(clock);
  let finished: FinishedAttempt[] = [];
  let started: Promise<void> | null = null;
  let isClosing = false;

  async function send(followUp: ClaimedFollowUp): Promise<void> {
    const attempt = await sendFollowUp(followUp, clock);
    rests.note(followUp.accountId, attempt);
    finished.push({ followUp, attempt, endedAt: clock.now() });
    underWay.delete(followUp);
    onFinished(0);
    if (attempt.state === "waiting") onFinished(attempt.retryIn);
  }

  const renewing = setInterval(() => {
    if (underWay.size === 0) return;
    renewLeases(holder, [...underWay.keys()], clock.now()).catch((error: unknown) =>
      log.warn({ err: error }, "the leases of further replies could not be renewed"),
    );
  }, LEASE_MS / 3);
  renewing.unref();

  /** First of all: a follower's next one is due when the one before is written down. */
  async function writeFinished(): Promise<void> {
    // A copy: what is finished while these are being written is not written yet.
    const written = [...finished];
    if (written.length === 0) return;
    await inTransaction((tx) => writeAttempts(tx, holder, written));
    finished = finished.slice(written.length);
  }

  async function findNext() {
    const looking = { now: clock.now(), limit: MAX_UNDER_WAY - underWay.size };
    if (isClosing || looking.limit <= 0) return [];
    const asked = new Set([...underWay.keys()].map(({ accountId }) => accountId));
    const only = rests.listRested().filter((accountId) => !asked.has(accountId));
    const trial = only.length > 0 ? await findDue({ ...looking, limit: 1 }, { only }) : [];
    return [...trial, ...(await findDue(looking, { except: rests.list() }))];
  }

  async function turn(): Promise<void> {
    started ??= releaseAbandoned(clock.now());
    await started.catch((error: unknown) => {
      started = null;
      throw error;
    });
    await writeFinished();
    const due = await findNext();
    if (due.length === 0) return;
    const claimed = await inTransaction((tx) => claim(tx, { holder, now: clock.now() }, due));
    for (const followUp of claimed) underWay.set(followUp, send(followUp));
  }

  return {
    turn,
    async close() {
      isClosing = true;
      await Promise.race([Promise.all(underWay.values()), delay(PATIENCE_MS, undefined, { ref: false })]);
      clearInterval(renewing);
      await turn();
    },
  };
}
