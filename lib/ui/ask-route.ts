import type { ActionResult } from "@/lib/platform/action";
import { whileSignedIn } from "./signed-out";

/**
 * Asks one of our own routes that answer with an action's result. Next runs the actions of a page one after the other;
 * a route is asked beside them. Null stands for a server that was not reached.
 *
 * @param path below /api/
 */
export async function askRoute<T>(path: string, request: RequestInit = {}): Promise<ActionResult<T> | null> {
  const ask = async (): Promise<ActionResult<T> | null> => {
    try {
      const response = await fetch(`/api/${path}`, { ...request, cache: "no-store" });
      // Our own server of the same build, whose routes answer nothing but results.
      const result: ActionResult<T> = await response.json();
      return result;
    } catch {
      // Not reached, or something in between answered in its place: the caller says so and tries again.
      return null;
    }
  };
  // What only looks does so by a clock, mostly.
  return whileSignedIn(ask, { isByItself: (request.method ?? "GET") === "GET" });
}
