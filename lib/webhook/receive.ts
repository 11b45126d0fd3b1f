import { type NewDelivery, SUSPICIOUS_KIND } from "@/lib/deliveries/types";
import type { Clock } from "@/lib/platform/clock";
import { log } from "@/lib/platform/log";
import type { Answer } from "@/lib/replies/answer";
import {
  canBeDelivery,
  openDelivery,
  sealReply,
  verifyHandshake,
  type WireKeys,
} from "@/lib/wechat/wire/delivery";
import { deliveryKey, type Inbound, InboundError, parseInbound } from "@/lib/wechat/wire/inbound";
import { renderReply } from "@/lib/wechat/wire/reply";
import { SignatureMismatch } from "@/lib/wechat/wire/signature";
import { Overloaded } from "./account-finder";
import { BUDGET, within } from "./deadline";
import { type Decision, decide, NOT_BELIEVED } from "./decide";
import { type Freshness, isOfItsTime } from "./freshness";
import type { GroupCommit } from "./group-commit";
import type { WebhookQuery, WebhookRequest, WebhookResponse } from "./request";
import { delivered, plain, refusals, SUCCESS } from "./responses";
import type { Runtime } from "./runtime";
import type { Runtimes } from "./runtimes";
import { summarize } from "./summary";

export type WebhookParts = {
  runtimes: Runtimes;
  groupCommit: GroupCommit;
  freshness: Freshness;
  clock: Clock;
  random: () => number;
  /** Told when something that is to be said after an answer has been stored; it must not throw. */
  onFollowUps: () => void;
};

/**
 * Answers one call of a callback URL: route, verify, open, parse, decide, render, commit, respond.
 *
 * Before the signature is checked the caller may be anybody and gets an HTTP error. After it, nothing but 200: whatever
 * goes wrong here, the follower must not read that the account is out of order.
 */
export async function receive(request: WebhookRequest, parts: WebhookParts): Promise<WebhookResponse> {
  if (request.method !== "GET" && request.method !== "POST") return refusals.wrongMethod;
  const runtime = await route(request.accountId, parts.runtimes);
  if (!("connection" in runtime)) return runtime;
  if (request.method === "GET") return echoBack(runtime.connection.keys, request.query);
  if (!canBeDelivery(runtime.connection.keys, request.query)) return refusals.wrongSignature;
  const body = await request.readBody();
  if (!("text" in body)) return body.failed === "too-large" ? refusals.tooLarge : refusals.tooSlow;
  const startedAt = performance.now();

  const opened = open(request, runtime, body.text);
  if (!("message" in opened)) return opened;
  try {
    const inbound = parse(opened.message, runtime);
    if (!inbound) return delivered(SUCCESS);
    const receivedAt = parts.clock.now();
    const isBelieved = await believe(inbound, request, parts.freshness);
    const decision = isBelieved
      ? decide(inbound, runtime, { random: parts.random, now: receivedAt })
      : NOT_BELIEVED;
    const sealing = { aesKey: opened.aesKey, nonce: request.query.nonce ?? "" };
    const response = render(decision.answered, inbound, runtime, sealing, parts.clock);
    const row = toRow({ inbound, decision, response, runtime, startedAt, receivedAt, isBelieved });
    return await commit(row, parts);
  } catch (error) {
    log.error(
      { err: error, accountId: request.accountId },
      "a delivery failed; it was answered with success",
    );
    return delivered(SUCCESS);
  }
}

/** WeChat's have 28 characters. */
const MAX_OPENID = 128;

type Opened = { message: string; aesKey?: string };

async function route(accountId: string, runtimes: Runtimes): Promise<Runtime | WebhookResponse> {
  try {
    const found = runtimes.find(accountId);
    // In memory under load: no promise, no timer.
    const runtime = found instanceof Promise ? await within(found, BUDGET, "late" as const) : found;
    return runtime === "late" ? refusals.overloaded : (runtime ?? refusals.notFound);
  } catch (error) {
    if (error instanceof Overloaded) return refusals.overloaded;
    log.error({ err: error, accountId }, "an account could not be loaded");
    return refusals.failed;
  }
}

/** The check that WeChat makes when the callback URL is saved: the echo goes back as it came, in every mode. */
function echoBack(keys: WireKeys, query: WebhookQuery): WebhookResponse {
  const echo = verifyHandshake(keys.token, query);
  return echo === null ? refusals.wrongSignature : plain(200, echo);
}

function open(request: WebhookRequest, runtime: Runtime, body: string): Opened | WebhookResponse {
  const { accountId, keys } = runtime.connection;
  try {
    return openDelivery(keys, request.query, body);
  } catch (error) {
    if (error instanceof SignatureMismatch) return refusals.wrongSignature;
    log.error({ err: error, accountId }, "a signed delivery cannot be decrypted; check the EncodingAESKey");
    return delivered(SUCCESS);
  }
}

/** Null for a signed body that is no message: it has no identity to store it under. */
function parse(message: string, runtime: Runtime): Inbound | null {
  const { accountId } = runtime.connection;
  try {
    const inbound = parseInbound(message);
    if (inbound.fromUser.length <= MAX_OPENID) return inbound;
    log.warn({ accountId }, "a signed delivery has an impossible OpenID; it was answered with success");
  } catch (error) {
    if (!(error instanceof InboundError)) throw error;
    log.warn({ err: error, accountId }, "a signed delivery cannot be read; it was answered with success");
  }
  return null;
}

/**
 * Whether a delivery is acted upon, in every mode. In plain mode whoever has seen one callback address could write any
 * body to it for ever; in the others, send one again whose record has been deleted.
 */
function believe(
  { createTime }: Inbound,
  { accountId, query: { timestamp = "" } }: WebhookRequest,
  freshness: Freshness,
): boolean | Promise<boolean> {
  return isOfItsTime(createTime, timestamp) && freshness.isFresh(accountId, timestamp);
}

function render(
  { reply }: Answer,
  inbound: Inbound,
  { connection }: Runtime,
  { aesKey, nonce }: { aesKey: string | undefined; nonce: string },
  clock: Clock,
): string {
  if (!reply) return SUCCESS;
  const timestamp = Math.floor(clock.now() / 1000);
  const head = { toUser: inbound.fromUser, fromUser: inbound.toUser, createTime: timestamp };
  return sealReply(connection.keys, { aesKey, timestamp, nonce }, renderReply(reply, head));
}

function toRow(delivery: {
  inbound: Inbound;
  decision: Decision;
  response: string;
  runtime: Runtime;
  startedAt: number;
  receivedAt: number;
  isBelieved: boolean;
}): NewDelivery {
  const { inbound, decision, response, runtime, startedAt, receivedAt, isBelieved } = delivery;
  const { answered, ruleId, verdict } = decision;
  return {
    accountId: runtime.connection.accountId,
    // Under a name of its own: it must not stand where the real one is going to.
    key: isBelieved ? deliveryKey(inbound) : `${SUSPICIOUS_KIND}|${deliveryKey(inbound)}`,
    openid: inbound.fromUser,
    kind: isBelieved ? inbound.type : SUSPICIOUS_KIND,
    summary: summarize(inbound),
    message: JSON.stringify(inbound),
    ruleId,
    verdict,
    reply: answered.reply && JSON.stringify(answered.reply),
    followUps: answered.followUps.length > 0 ? JSON.stringify(answered.followUps) : null,
    response,
    receivedAt,
    startedAt,
  };
}

async function commit(row: NewDelivery, parts: WebhookParts): Promise<WebhookResponse> {
  const recorded = await parts.groupCommit.record(row);
  switch (recorded.type) {
    case "new":
      if (row.followUps !== null) parts.onFollowUps();
      return delivered(row.response);
    case "repeated":
      return delivered(recorded.response);
    case "late":
    case "lost":
      return delivered(SUCCESS);
    default:
      return recorded satisfies never;
  }
}
