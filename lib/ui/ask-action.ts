import type { ActionFailure, ActionResult } from "@/lib/platform/action";
import { whileSignedIn } from "./signed-out";

/**
 * Asks the server for what a part of the screen waits for with `use`, which would take down the whole page, and what is
 * typed on it, for an answer that never comes.
 *
 * @returns a failure without words when the server was not reached: whoever shows it says what could not be read
 */
export function askAction<Value>(ask: () => Promise<ActionResult<Value>>): Promise<ActionResult<Value>> {
  return whileSignedIn(ask).catch((): ActionFailure => ({ ok: false, code: "failed", message: "" }));
}
