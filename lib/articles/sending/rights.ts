import { wechatFor } from "@/lib/accounts/wechat-for";
import type { AccountId } from "@/lib/auth/account-id";
import type { Clock } from "@/lib/platform/clock";
import { MINUTE } from "@/lib/platform/time";
import type { WeChatFailure } from "@/lib/wechat/api/errors";
import { tryWeChat } from "@/lib/wechat/api/try-wechat";
import type { SendingRights } from "./types";

/** Rights change when an account is verified, once in its life; asking is a call of the day's. */
const KEPT_MS = 10 * MINUTE;

const answers = new Map<AccountId, { rights: SendingRights; until: number }>();

/** What an account may do with articles at WeChat: asked by calls that change nothing, so that people know before they try. */
export async function readSendingRights(accountId: AccountId, clock: Clock): Promise<SendingRights> {
  const kept = answers.get(accountId);
  if (kept && kept.until > clock.now()) return kept.rights;
  const rights = await askForRights(accountId);
  if (rights !== "unknown") answers.set(accountId, { rights, until: clock.now() + KEPT_MS });
  return rights;
}

async function askForRights(accountId: AccountId): Promise<SendingRights> {
  const wechat = await wechatFor(accountId);
  const publishing = await tryWeChat(() => wechat.publications.list({ offset: 0, count: 1 }));
  if (publishing.ok) return "publish";
  if (!isForbidden(publishing.failure)) return "unknown";
  const drafts = await tryWeChat(() => wechat.drafts.count());
  if (drafts.ok) return "draftsOnly";
  return isForbidden(drafts.failure) ? "none" : "unknown";
}

/** 48001: the account does not have the interface; 48004: it lost it. */
function isForbidden({ errcode }: WeChatFailure): boolean {
  return errcode === 48001 || errcode === 48004;
}
