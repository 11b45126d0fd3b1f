import { isDatabaseCurrent } from "@/lib/platform/db/migrate";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { isSandboxHealthy } from "./sandbox-process";

export type Readiness = { ready: boolean; checks: Record<string, boolean> };

/** Whether this process can serve: its database answers with every migration applied, and the sandbox if it is on. */
export async function checkReadiness(): Promise<Readiness> {
  const checks: Record<string, boolean> = { database: await isDatabaseReady() };
  if (env.SANDBOX === "on") checks.sandbox = await isSandboxHealthy();
  return { ready: Object.values(checks).every(Boolean), checks };
}

async function isDatabaseReady(): Promise<boolean> {
  try {
    return await isDatabaseCurrent();
  } catch (error) {
    log.error({ err: error }, "the database does not answer");
    return false;
  }
}
