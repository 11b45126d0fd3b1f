import { toDatabaseTime } from "@/lib/platform/db/time";
import type { Verdict } from "@/lib/replies/schema";
import { deliveryKey, type Inbound } from "@/lib/wechat/wire/inbound";
import type { PassiveReply } from "@/lib/wechat/wire/reply";
import { LIST_ROWS, nameOf, type Row, ruleId } from "./list-rows";
import { keywordOf, paragraphOf, questionOf } from "./texts";

const FOLLOWERS = 20_000;
const ACCOUNT = "gh_0123456789ab";
const FIRST_SECOND = Date.UTC(2026, 3, 1) / 1000;

/** One push, some three a second. Of a hundred, 70 are text, and every seventh of those has no answer. */
export function deliveryRow(accountId: string, number: number): Row {
  const createTime = FIRST_SECOND + Math.floor(number / 3);
  const fromUser = openidOf(number);
  const { inbound, summary } = pushOf(number, { toUser: ACCOUNT, fromUser, createTime });
  const { verdict, reply } = answerTo(number, inbound);
  return {
    accountId,
    key: deliveryKey(inbound),
    openid: fromUser,
    kind: inbound.type,
    summary,
    message: JSON.stringify(inbound),
    ruleId: verdict.ruleId ?? null,
    verdict: JSON.stringify(verdict),
    reply: reply && JSON.stringify(reply),
    response: reply ? xmlOf(reply.content, fromUser, createTime) : "success",
    attempts: number % 997 === 0 ? 2 : 1,
    latencyMicros: 900 + ((number * 7919) % 4000),
    receivedAt: toDatabaseTime(createTime * 1000 + (number % 3) * 300),
  };
}

/** The follower who sent push number so-and-so. */
export function openidOf(number: number): string {
  return `oBench${String((number * 7919) % FOLLOWERS).padStart(22, "6dXyZ")}`;
}

type Head = { toUser: string; fromUser: string; createTime: number };

function pushOf(number: number, head: Head): { inbound: Inbound; summary: string } {
  const msgId = String(24_000_000_000_000_000n + BigInt(number));
  const kind = number % 100;
  if (kind < 70) {
    const content = number % 7 === 0 ? questionOf(number) : keywordOf(number % LIST_ROWS);
    return { inbound: { ...head, type: "text", msgId, content }, summary: content };
  }
  if (kind < 80) {
    const mediaId = `media-${number}`;
    const pictureUrl = `http://mmbiz.qpic.cn/mmbiz_jpg/${number}/0`;
    return { inbound: { ...head, type: "image", msgId, mediaId, pictureUrl }, summary: "" };
  }
  if (kind < 90) return { inbound: { ...head, type: "click", key: "NEWS" }, summary: "NEWS" };
  if (kind < 94)
    return { inbound: { ...head, type: "scan", scene: "poster", ticket: `gQH${number}` }, summary: "poster" };
  if (kind < 97) return { inbound: { ...head, type: "subscribe" }, summary: "" };
  return { inbound: { ...head, type: "unsubscribe" }, summary: "" };
}

function answerTo(
  number: number,
  { type }: Inbound,
): { verdict: Verdict; reply: Extract<PassiveReply, { type: "text" }> | null } {
  if (type !== "text" || number % 7 === 0) return { verdict: { why: "no-rule" }, reply: null };
  const rule = number % LIST_ROWS;
  const trigger = { type: "keyword", match: "exact", text: keywordOf(rule) } as const;
  const verdict: Verdict = { why: "rule", ruleId: ruleId(rule), ruleName: nameOf(rule), trigger };
  return { verdict, reply: { type: "text", content: paragraphOf(rule) } };
}

function xmlOf(content: string, toUser: string, createTime: number): string {
  return `<xml><ToUserName><![CDATA[${toUser}]]></ToUserName><FromUserName><![CDATA[${ACCOUNT}]]></FromUserName><CreateTime>${createTime}</CreateTime><MsgType><![CDATA[text]]></MsgType><Content><![CDATA[${content}]]></Content></xml>`;
}
