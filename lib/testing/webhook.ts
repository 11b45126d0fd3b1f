import { randomBytes } from "node:crypto";
import { changeAccount } from "@/lib/accounts/revision";
import { openDeliveryWriter } from "@/lib/deliveries/writes";
import { db } from "@/lib/platform/db/db";
import type { StoredRule } from "@/lib/replies/types";
import { createFreshness } from "@/lib/webhook/freshness";
import { createGroupCommit } from "@/lib/webhook/group-commit";
import { receive, type WebhookParts } from "@/lib/webhook/receive";
import type { WebhookRequest, WebhookResponse } from "@/lib/webhook/request";
import { createRuntimes } from "@/lib/webhook/runtimes";
import { sealDelivery, type WireKeys, type WireMode } from "@/lib/wechat/wire/delivery";
import type { Inbound } from "@/lib/wechat/wire/inbound";
import { stoppedClock } from "./clock";
import { makeAccount, type TestAccount } from "./factories";
import { textMessage, toXml } from "./inbound";
import { makeRule } from "./rules";

/** A webhook with memory and database connections of its own, as another process would have. */
export function openWebhook(given: Partial<WebhookParts> = {}) {
  const clock = given.clock ?? stoppedClock();
  const parts: WebhookParts = {
    clock,
    runtimes: createRuntimes({ clock }),
    groupCommit: createGroupCommit(openDeliveryWriter(), clock),
    freshness: createFreshness(clock, clock),
    random: () => 0,
    onFollowUps: () => {},
    ...given,
  };
  return {
    call: (request: WebhookRequest): Promise<WebhookResponse> => receive(request, parts),
    deliver: (account: AnsweringAccount, inbound: Inbound) => receive(deliveryOf(account, inbound), parts),
    close: async () => {
      parts.runtimes.close();
      await parts.groupCommit.close();
    },
  };
}

export type AnsweringAccount = TestAccount & { keys: WireKeys };

/** An account in a mode, with enabled rules. */
export async function makeAnsweringAccount(
  rules: Partial<StoredRule>[] = [],
  mode: WireMode = "plain",
): Promise<AnsweringAccount> {
  const account = await makeAccount({ mode });
  await addRules(account, rules);
  const { token, appId, aesKey } = account;
  return { ...account, keys: { token, appId, mode, aesKeys: [aesKey] } };
}

/** Adds rules as staff do: the webhook of this process learns of it. */
export async function addRules(account: TestAccount, rules: Partial<StoredRule>[]): Promise<string[]> {
  const rows = rules.map((given) => {
    const { id: _, triggers, replies, ...rule } = makeRule(given);
    return {
      ...rule,
      id: randomBytes(6).toString("hex"),
      accountId: account.id,
      triggers: [...triggers],
      replies: [...replies],
      searchText: "",
    };
  });
  await changeAccount(account.id, (tx) => tx.rule.createMany({ data: rows }));
  return rows.map(({ id }) => id);
}

/** The call that WeChat makes for a message or event. */
export function deliveryOf(
  { id, keys }: AnsweringAccount,
  inbound: Inbound,
  timestamp = 1_730_000_001,
): WebhookRequest {
  const sealed = sealDelivery(keys, { timestamp, nonce: "486452656" }, toXml(inbound));
  return callOf(id, sealed.query, sealed.body);
}

/** A text as WeChat posts it just now, for a webhook with a clock of its own: the address' path and the body. */
export function textOfNow({ id, keys }: AnsweringAccount, text: string): { path: string; body: string } {
  const timestamp = Math.floor(Date.now() / 1000);
  const message = toXml(textMessage(text, { createTime: timestamp }));
  const { query, body } = sealDelivery(keys, { timestamp, nonce: text }, message);
  return { path: `/api/wechat/${id}?${new URLSearchParams(query)}`, body };
}

export function callOf(
  accountId: string,
  query: Record<string, string>,
  body: string,
  method = "POST",
): WebhookRequest {
  return { method, accountId, query, readBody: async () => ({ text: body }) };
}

/** The rows of an account's deliveries, oldest first. */
export function deliveriesOf(account: TestAccount) {
  return db.delivery.findMany({ where: { accountId: account.id }, orderBy: { id: "asc" } });
}
