import { wechatFor } from "@/lib/accounts/wechat-for";
import type { AccountId } from "@/lib/auth/account-id";
import type { Localized } from "@/lib/platform/i18n/locale";
import { inParts } from "@/lib/platform/in-parts";
import { log } from "@/lib/platform/log";
import { MINUTE } from "@/lib/platform/time";
import type { CodeTag } from "@/lib/qrcodes/schema";
import type { WeChatRefusal } from "@/lib/wechat/api/errors";
import { PASSING_ERRCODES } from "@/lib/wechat/api/passing-errcodes";
import { toWeChatFailure, tryWeChat } from "@/lib/wechat/api/try-wechat";

/** Somebody scanned a code that puts tags on its people. */
export type TaggingScan = { openid: string; codeId: string; tags: readonly CodeTag[] };

export type Tagged =
  /** For each code why its people could not be tagged; null where they were. */
  | { type: "done"; failures: ReadonlyMap<string, Localized | null> }
  /** WeChat cannot be asked at the moment; all of it is to be done again, which does no harm. */
  | { type: "later"; retryIn: number };

/**
 * Puts the codes' tags on those who scanned them, up to 50 people a call. Throws nothing but the signal's reason: what
 * WeChat was not asked for yet is to be done again.
 * Source: developers.weixin.qq.com › User management › Tag management › Tag followers.
 */
export async function tagFollowers(
  accountId: AccountId,
  scans: readonly TaggingScan[],
  signal: AbortSignal,
): Promise<Tagged> {
  const failures = new Map<string, Localized | null>(scans.map(({ codeId }) => [codeId, null]));
  try {
    const { tags } = await wechatFor(accountId);
    for (const { tag, codesOf } of groupByTag(scans)) {
      const fail = (openid: string, why: WeChatRefusal) => {
        for (const codeId of codesOf.get(openid) ?? []) failures.set(codeId, tellFailure(tag, why));
      };
      for (const openids of inParts([...codesOf.keys()], PEOPLE_A_CALL)) {
        const put = (some: readonly string[]) => {
          signal.throwIfAborted();
          return tags.tag(tag.id, some);
        };
        await tagSome(put, openids, fail);
      }
    }
    return { type: "done", failures };
  } catch (error) {
    signal.throwIfAborted();
    return { type: "later", retryIn: retryIn(error, accountId) };
  }
}

const PEOPLE_A_CALL = 50;
const SOON = 30_000;
const MUCH_LATER = 10 * MINUTE;

/** About one of the people: 40003, 43004 and 49003 do not follow any more, 45059 has 20 tags. */
const ABOUT_SOMEBODY = new Set([40003, 43004, 45059, 49003]);
/** Whoever has left is no fault of the code's settings. */
const HAS_LEFT = new Set([40003, 43004, 49003]);

type TagGroup = { tag: CodeTag; codesOf: Map<string, Set<string>> };

function groupByTag(scans: readonly TaggingScan[]): Iterable<TagGroup> {
  const groups = new Map<number, TagGroup>();
  for (const { openid, codeId, tags } of scans) {
    for (const tag of tags) {
      const group = groups.get(tag.id) ?? { tag, codesOf: new Map<string, Set<string>>() };
      groups.set(tag.id, group);
      group.codesOf.set(openid, (group.codesOf.get(openid) ?? new Set()).add(codeId));
    }
  }
  return groups.values();
}

/** One person whom WeChat refuses keeps all of the call from being tagged; then each is tried alone. */
async function tagSome(
  tag: (openids: readonly string[]) => Promise<void>,
  openids: readonly string[],
  fail: (openid: string, why: WeChatRefusal) => void,
): Promise<void> {
  const answer = await tryWeChat(() => tag(openids));
  if (answer.ok) return;
  const { failure } = answer;
  if (failure.type === "unreachable" || PASSING_ERRCODES.has(failure.errcode)) throw failure;
  if (openids.length > 1 && ABOUT_SOMEBODY.has(failure.errcode)) {
    for (const openid of openids) await tagSome(tag, [openid], fail);
  } else if (!HAS_LEFT.has(failure.errcode)) {
    for (const openid of openids) fail(openid, failure);
  }
}

function tellFailure({ name }: CodeTag, { summary }: WeChatRefusal): Localized {
  return {
    zh: `标签“${name}”没有打上：${summary.zh}`,
    en: `The tag “${name}” was not put on: ${summary.en}`,
  };
}

function retryIn(error: unknown, accountId: AccountId): number {
  const failure = toWeChatFailure(error);
  if (failure) return failure.errcode === 45009 ? MUCH_LATER : SOON;
  // Secrets that cannot be opened, for one; the other accounts' followers must not wait for that.
  log.error({ err: error, accountId }, "followers could not be tagged; it is tried again");
  return MUCH_LATER;
}
