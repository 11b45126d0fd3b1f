import { randomUUID } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";

/** Under this name every request takes along what only this process knows. */
const HOP_HEADER = "x-mpdesk-hop";
const HOP = randomUUID();

/** What Next passes on with an action that it hands to itself, by a request of its own, to run it on another page. */
export const ownHop: IncomingHttpHeaders = { [HOP_HEADER]: HOP };

/** Whether a request is such a one: then what the front has found out about it is in its headers already. */
export function isOwnHop(headers: IncomingHttpHeaders): boolean {
  return headers[HOP_HEADER] === HOP;
}
