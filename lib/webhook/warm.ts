import { listBusyAccounts } from "@/lib/deliveries/data";
import { log } from "@/lib/platform/log";
import type { Runtimes } from "./runtimes";

/**
 * Compiles the rules of the accounts that heard from followers last, so that the first message after a restart does not
 * spend its budget on it: 100,000 rules take seconds. Whatever fails here is tried again by the first message.
 */
export async function warmRuntimes(runtimes: Runtimes): Promise<void> {
  try {
    for (const accountId of await listBusyAccounts()) await runtimes.find(accountId);
  } catch (error) {
    log.warn({ err: error }, "the rules of busy accounts could not be compiled ahead");
  }
}
