import type { WebhookResponse } from "./request";

/** Tells WeChat that the delivery has arrived and that nothing is to be shown. Source: Message push › Passive replies. */
export const SUCCESS = "success";

const PLAIN = { "content-type": "text/plain; charset=utf-8" } as const;
const XML = { "content-type": "application/xml; charset=utf-8" } as const;
const JSON_TYPE = { "content-type": "application/json; charset=utf-8" } as const;

/** The answer to a delivery: a reply, sealed or not, or `success`. */
export function delivered(body: string): WebhookResponse {
  return { status: 200, headers: typeOf(body), body };
}

/** Refusals that only the operator ever reads. */
export const refusals = {
  notFound: plain(404, "There is no account with this callback URL"),
  wrongMethod: { ...plain(405, "Only GET and POST"), headers: { ...PLAIN, allow: "GET, POST" } },
  wrongSignature: plain(403, "The signature does not match the account's token"),
  tooLarge: { ...plain(413, "The body is too large"), headers: { ...PLAIN, connection: "close" } },
  tooSlow: { ...plain(408, "The body did not arrive in time"), headers: { ...PLAIN, connection: "close" } },
  /** Before the signature is checked nothing tells WeChat's deliveries from anybody's. */
  overloaded: {
    ...plain(503, "Too many calls for unknown accounts"),
    headers: { ...PLAIN, "retry-after": "1" },
  },
  failed: plain(500, "The account's settings could not be read"),
} as const satisfies Record<string, WebhookResponse>;

export function plain(status: number, body: string): WebhookResponse {
  return { status, headers: PLAIN, body };
}

function typeOf(body: string): Readonly<Record<string, string>> {
  if (body.startsWith("<")) return XML;
  return body.startsWith("{") ? JSON_TYPE : PLAIN;
}
