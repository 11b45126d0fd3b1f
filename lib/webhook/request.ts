/** The parameters of a callback URL that mean anything here. Fixed names: a caller cannot add properties of its own. */
export type WebhookQuery = {
  signature?: string;
  timestamp?: string;
  nonce?: string;
  echostr?: string;
  encrypt_type?: string;
  msg_signature?: string;
};

/** A call of the webhook, freed from the server that took it. */
export type WebhookRequest = {
  method: string;
  /** From the address; nobody has vouched for it yet. */
  accountId: string;
  query: WebhookQuery;
  /** Reads the body, up to the limit. Called at most once. */
  readBody(): Promise<ReadBody>;
};

export type ReadBody = { text: string } | { failed: "too-large" | "too-slow" | "cut-off" };

export type WebhookResponse = { status: number; headers: Readonly<Record<string, string>>; body: string };

/** WeChat sends a body at once and gives up after 5 s; who takes longer only keeps a connection busy. Milliseconds. */
export const BODY_TIMEOUT = 5000;

/**
 * Reads the parameters of a URL's search part, with or without the question mark. Of a name that occurs twice the first
 * counts; escapes that mean nothing stay as they are.
 */
export function readQuery(search: string): WebhookQuery {
  const query: WebhookQuery = {};
  for (const pair of search.slice(search.startsWith("?") ? 1 : 0).split("&")) {
    const equals = pair.indexOf("=");
    const name = equals === -1 ? pair : pair.slice(0, equals);
    if (isKnown(name) && query[name] === undefined) query[name] = decode(pair.slice(equals + 1));
  }
  return query;
}

const NAMES: Record<keyof WebhookQuery, true> = {
  signature: true,
  timestamp: true,
  nonce: true,
  echostr: true,
  encrypt_type: true,
  msg_signature: true,
};

function isKnown(name: string): name is keyof WebhookQuery {
  return Object.hasOwn(NAMES, name);
}

function decode(value: string): string {
  if (!/[%+]/.test(value)) return value;
  try {
    return decodeURIComponent(value.replaceAll("+", " "));
  } catch {
    // Not percent-encoding; no signature can hold for it, so what it stands for does not matter.
    return value;
  }
}
