import { freshId } from "@/lib/sandbox/platform";
import { hasServer } from "@/lib/sandbox/server-mode";
import type { ChatContent, ChatItem } from "@/lib/sandbox/state/chat-item";
import type { Exchange } from "@/lib/sandbox/state/exchange";
import { type Inbound, isEvent } from "@/lib/wechat/wire/inbound";
import { renderInbound } from "@/lib/wechat/wire/inbound-render";
import { type Actor, addLine, type Outcome } from "./actor";
import { answerByConsole } from "./answer-by-console";
import { judgeReply, type ReplyJudgement } from "./judge-reply";
import { freshStamp, type PostedAttempt, post } from "./post";

/** Events that cannot be answered: nothing is shown for them, a fault included (Passive replies; assumed for VIEW). */
const UNANSWERABLE_EVENTS: ReadonlySet<string> = new Set([
  "unsubscribe",
  "view",
  "viewMiniprogram",
  "publishJobFinish",
]);

const FAULT_LINE: ChatContent = {
  type: "fault",
  side: "notice",
  text: "该公众号提供的服务出现故障，请稍后再试",
  textEn: "The service provided by this Official Account is not available, please try again later",
};

/**
 * Tells the account's server what a person did and shows the person what comes back. While there is no server, the
 * console's automatic replies answer.
 * @param did the line that the person's own act becomes, or null
 */
export async function push(actor: Actor, did: ChatContent | null, inbound: Inbound): Promise<Outcome> {
  const { platform, account } = actor;
  const id = freshId(platform, 20);
  const own = did ? [addLine(actor, did, id)] : [];
  const at = platform.now();
  const plainXml = renderInbound(inbound, account.dataFormat);
  const { attempts, verdict } = await deliver(actor, inbound, plainXml);
  const exchange: Exchange = {
    id,
    at,
    inbound: { ...inbound },
    plainXml,
    attempts,
    ...resultOf(actor, inbound, verdict),
    ...(isEvent(inbound) ? {} : { msgId: inbound.msgId }),
    createTime: inbound.createTime,
    fromUser: inbound.fromUser,
  };
  const verdictItems = platform.state.transaction(() => {
    platform.state.exchanges.add(account.appId, exchange);
    if (!hasServer(account)) return answerByConsole(actor, inbound);
    return showVerdict(actor, exchange, verdict);
  });
  return { exchanges: [exchange], items: [...own, ...verdictItems] };
}

/**
 * Up to three pushes, one right after the other: a time-out, a refused connection or a status that is not 2xx brings
 * the next, any 2xx ends it (Receiving messages › Overview). An account without a server is told nothing.
 */
async function deliver(
  actor: Actor,
  inbound: Inbound,
  message: string,
): Promise<{ attempts: PostedAttempt["attempt"][]; verdict: ReplyJudgement | null }> {
  const { platform, account, openid } = actor;
  const attempts: PostedAttempt["attempt"][] = [];
  if (!hasServer(account)) return { attempts, verdict: null };
  let stamp = freshStamp(platform);
  while (attempts.length < platform.rules.deliveries) {
    if (attempts.length > 0 && platform.rules.freshSignaturePerAttempt) stamp = freshStamp(platform);
    const { attempt, answer } = await post(platform, account, message, { openid, stamp });
    attempts.push(attempt);
    if (answer && answer.status >= 200 && answer.status < 300) {
      return { attempts, verdict: judgeReply(actor, inbound, answer) };
    }
  }
  return {
    attempts,
    verdict: { type: "fault", reason: "No delivery was answered in time with a 2xx status" },
  };
}

function resultOf(
  { account }: Actor,
  inbound: Inbound,
  verdict: ReplyJudgement | null,
): Pick<Exchange, "outcome"> & { reason?: string; replyXml?: string } {
  if (verdict === null) {
    const reason = account.callbackUrl === "" ? "The account has no server" : "Server mode is off";
    return { outcome: "ignored", reason };
  }
  if (verdict.type === "silent") return { outcome: "silent" };
  const outcome = UNANSWERABLE_EVENTS.has(inbound.type) ? "ignored" : verdict.type;
  if (verdict.type === "fault") return { outcome, reason: verdict.reason };
  return { outcome, replyXml: verdict.replyXml };
}

function showVerdict(actor: Actor, exchange: Exchange, verdict: ReplyJudgement | null): ChatItem[] {
  if (exchange.outcome === "fault") return [addLine(actor, FAULT_LINE, exchange.id)];
  if (exchange.outcome !== "reply" || verdict?.type !== "reply") return [];
  const line = addLine(actor, verdict.content, exchange.id);
  actor.platform.state.followers.addUnread(actor.account.appId, actor.openid, 1);
  return [line];
}
