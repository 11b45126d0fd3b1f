import { isDatabaseCurrent } from "@/lib/platform/db/migrate";
import { env } from "@/lib/platform/env";
import { tryWriting } from "@/lib/platform/jobs/try-writing";
import { log } from "@/lib/platform/log";
import type { Background } from "./background-thread";
import { isSandboxHealthy } from "./sandbox-process";

export type Readiness = { ready: boolean; checks: Record<string, boolean> };

/** For how long an answer is given again, in milliseconds: anybody may ask, and asking writes. */
const KEPT_MS = 1000;

/**
 * Whether this process can serve: its database has every migration applied and takes what is written, its background
 * work moves, and the sandbox answers if it is on.
 *
 * @param background null before it is started
 */
export function createReadiness(background: () => Pick<Background, "isMoving"> | null) {
  let last: { at: number; readiness: Promise<Readiness> } | null = null;
  return (): Promise<Readiness> => {
    const now = performance.now();
    if (!last || now - last.at >= KEPT_MS) last = { at: now, readiness: check(background()) };
    return last.readiness;
  };
}

async function check(background: Pick<Background, "isMoving"> | null): Promise<Readiness> {
  const checks: Record<string, boolean> = {
    database: await succeeds(isDatabaseCurrent, "the database does not answer"),
    writing: await succeeds(canWrite, "the database cannot be written to"),
    background: background?.isMoving() ?? false,
  };
  if (env.SANDBOX === "on") checks.sandbox = await isSandboxHealthy();
  return { ready: Object.values(checks).every(Boolean), checks };
}

async function canWrite(): Promise<true> {
  await tryWriting();
  return true;
}

async function succeeds(attempt: () => Promise<boolean>, complaint: string): Promise<boolean> {
  try {
    return await attempt();
  } catch (error) {
    log.error({ err: error }, complaint);
    return false;
  }
}
