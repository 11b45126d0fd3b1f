import { randomUUID } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";

/** Next asks itself, over http and with the headers of whoever asked, to run an action that belongs to another page. */
export const OWN_HOP_HEADER = "x-mpdesk-hop";

/** Known to this process alone; put over whatever a client claims. */
export const OWN_HOP = randomUUID();

/** Whether a request comes from Next itself, which sends a body that was let in without saying how large it is. */
export function isOwnHop(headers: IncomingHttpHeaders): boolean {
  return headers[OWN_HOP_HEADER] === OWN_HOP;
}
