import type { Account } from "@/lib/sandbox/state/account";

/**
 * Whether the account's own server is asked. While it is, what was made in the console stands still, and the other way
 * round (assumed; the page says so of neither).
 */
export function hasServer({ callbackUrl, serverModeOff }: Account): boolean {
  return callbackUrl !== "" && !serverModeOff;
}
