import { createHash } from "node:crypto";
import type { FollowerDoc } from "@/lib/sandbox/state/follower";
import type { NewFollower } from "@/lib/sandbox/state/followers";

const GIVEN_NAMES =
  "小林 阿梅 老王 晓雯 子轩 陈姐 大刘 雨桐 小周 阿杰 思琪 老赵 佳怡 浩然 小鱼 阿珍 建国 欣怡 小马哥 婷婷 志强 阿芳 若曦 小胖 丽华 天宇 阿宝 秀英 一诺 老李".split(
    " ",
  );
const FAMILY_NAMES = "林 梅 王 张 刘 陈 杨 赵 黄 周 吴 徐 孙 胡 朱 高 何 郭 马 罗".split(" ");
const names =
  "一鸣 静怡 俊杰 诗涵 明轩 雅婷 文博 梦洁 宇航 美玲 子墨 春燕 国强 可欣 博文 晓东 云飞 雪梅 嘉豪 小雨".split(
    " ",
  );

/** The name of the n-th person (from 0): thirty short ones, then family and given names combined, then numbered. */
export function nicknameOf(index: number): string {
  const short = GIVEN_NAMES[index];
  if (short !== undefined) return short;
  const rest = index - GIVEN_NAMES.length;
  const combinations = FAMILY_NAMES.length * names.length;
  const name = `${FAMILY_NAMES[rest % FAMILY_NAMES.length]}${names[Math.floor(rest / FAMILY_NAMES.length) % names.length]}`;
  const round = Math.floor(rest / combinations);
  return round === 0 ? name : `${name}${round + 1}`;
}

/**
 * An OpenID: 28 characters beginning with "o", made for one person and one account (User management › OpenID).
 * The same seed gives the same one, so a demo looks alike wherever it runs.
 */
export function openidOf(appId: string, seed: string): string {
  return `o${createHash("sha256").update(`${appId}/${seed}`).digest("base64url").slice(0, 27)}`;
}

/** What a picture is drawn from when nobody uploaded one. */
export function avatarSeedOf(seed: string): string {
  return createHash("sha256").update(`avatar/${seed}`).digest("hex").slice(0, 8);
}

/** A person that does not follow anything yet. */
export function stranger(nickname: string, avatarSeed: string): FollowerDoc {
  return {
    nickname,
    avatarSeed,
    subscribeTime: null,
    subscribeScene: "ADD_SCENE_OTHERS",
    qrScene: 0,
    qrSceneStr: "",
    tagIds: [],
    platform: "ios",
    windows: {},
  };
}

/** The followers that a new account begins with; they followed, one after the other, in the hours before `now` (ms). */
export function firstFollowers(appId: string, count: number, now: number): NewFollower[] {
  const fiveMinutesMs = 300_000;
  return Array.from({ length: count }, (_, index) => ({
    openid: openidOf(appId, String(index)),
    subscribed: true,
    doc: {
      ...stranger(nicknameOf(index), avatarSeedOf(`${appId}/${index}`)),
      subscribeTime: now - (count - index) * fiveMinutesMs,
      subscribeScene: "ADD_SCENE_SEARCH",
    },
  }));
}
