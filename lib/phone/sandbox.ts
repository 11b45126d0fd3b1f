import { createHash } from "node:crypto";
import { z } from "zod";
import { askSandbox, SandboxProblem } from "@/lib/accounts/sandbox-control";
import type { AccountId } from "@/lib/auth/account-id";
import { Refusal } from "@/lib/platform/action";
import { env } from "@/lib/platform/env";
import { getSandboxAppId } from "./data";
import {
  accountAnswerSchema,
  chatPageSchema,
  exchangeSchema,
  followerSchema,
  followersPageSchema,
  menuAnswerSchema,
  outcomeSchema,
  publicationsSchema,
  tagSchema,
  tagsSchema,
} from "./sandbox-answers";
import type { Act } from "./schema";
import type {
  ArticlesPage,
  ChatFrame,
  ChatItem,
  Exchange,
  Follower,
  MenuButton,
  SandboxTrouble,
  Tag,
} from "./types";

// The phone's side of the pretend platform's control plane. All of it throws SandboxProblem.

/** A tap that sends nine pictures waits for thirty deliveries of up to 5 s each, in milliseconds. */
const ACT_PATIENCE = 180_000;
/** The platform keeps this many lines of a chat. */
const WHOLE_CHAT = 500;
/** As many people as one look shows. */
const MOST_PEOPLE = 1000;
/** A publication is up to eight articles. */
const PUBLICATIONS_A_PAGE = 10;

/**
 * The account, the people it knows, and the menu that one of them sees.
 *
 * @param reading whose chat is open: nothing of it is unread. When that is nobody it is the menu of the first person, or
 *   of the first who follows
 */
export async function readFrame(
  appId: string,
  reading?: string,
  prefersFollowing = false,
): Promise<ChatFrame> {
  const [account, { followers: people }] = await Promise.all([
    askSandbox(accountAnswerSchema, "GET", controlPath("accounts", appId)),
    askSandbox(
      followersPageSchema,
      "GET",
      `${controlPath("accounts", appId, "followers")}?limit=${MOST_PEOPLE}`,
    ),
  ]);
  const followers = people.map((one) => (one.openid === reading ? { ...one, unread: 0 } : one));
  const person = personOf(followers, reading, prefersFollowing);
  const menu = person ? await readMenu(appId, person.openid) : [];
  const mark = createHash("sha1")
    .update(JSON.stringify([account, followers, menu]))
    .digest("base64url");
  return { account, followers, menu, mark };
}

/** Whose phone it is. */
export function personOf(
  followers: readonly Follower[],
  openid: string | undefined,
  prefersFollowing: boolean,
): Follower | undefined {
  return (
    followers.find((one) => one.openid === openid) ??
    (prefersFollowing ? followers.find(({ subscribed }) => subscribed) : undefined) ??
    followers[0]
  );
}

async function readMenu(appId: string, openid: string): Promise<MenuButton[]> {
  const path = controlPath("accounts", appId, "followers", openid, "menu");
  return (await askSandbox(menuAnswerSchema, "GET", path)).menu?.button ?? [];
}

/** The lines after `after`, oldest first; reading them makes them read. */
export async function readChat(
  appId: string,
  openid: string,
  after: number,
): Promise<{ items: ChatItem[]; last: number }> {
  const path = controlPath("accounts", appId, "followers", openid, "chat");
  return askSandbox(chatPageSchema, "GET", `${path}?after=${after}&limit=${WHOLE_CHAT}`);
}

/** Has the person do it; comes back when the account's server has answered or was given up. */
export async function act(appId: string, openid: string, deed: Act): Promise<ChatItem[]> {
  const path = controlPath("accounts", appId, "followers", openid, "act");
  const { items } = await askSandbox(outcomeSchema, "POST", path, deed, ACT_PATIENCE);
  return items;
}

/** A new person, who does not follow the account yet; without a name the platform thinks of one. */
export async function addPerson(appId: string, nickname: string): Promise<Follower> {
  const body = nickname === "" ? {} : { nickname };
  return askSandbox(followerSchema, "POST", controlPath("accounts", appId, "followers"), body);
}

/** The tags that the account's followers can carry. */
export async function readTags(appId: string): Promise<Tag[]> {
  return (await askSandbox(tagsSchema, "GET", controlPath("accounts", appId, "tags"))).tags;
}

/** Gives the person these tags, in this order, and another phone. A tag that does not exist is made. */
export async function changePerson(
  appId: string,
  openid: string,
  settings: { platform: Follower["platform"]; tags: readonly string[] },
): Promise<void> {
  const knownTags = await readTags(appId);
  const tagIds: number[] = [];
  for (const name of settings.tags) {
    const tag = knownTags.find((one) => one.name === name) ?? (await addTag(appId, name));
    tagIds.push(tag.id);
  }
  const path = controlPath("accounts", appId, "followers", openid);
  await askSandbox(followerSchema, "PUT", path, { platform: settings.platform, tagIds });
}

async function addTag(appId: string, name: string): Promise<Tag> {
  return askSandbox(tagSchema, "POST", controlPath("accounts", appId, "tags"), { name });
}

/** What the profile lists of the account's articles; those that were taken back are left out. */
export async function readArticles(appId: string, offset: number): Promise<ArticlesPage> {
  const path = `${controlPath("accounts", appId, "articles")}?offset=${offset}&limit=${PUBLICATIONS_A_PAGE}`;
  const { total, publications } = await askSandbox(publicationsSchema, "GET", path);
  const articles = publications.flatMap(({ articleId, publishedAt, articles: parts }) =>
    parts.flatMap(({ isDeleted, digest: description, ...part }, place) =>
      isDeleted ? [] : [{ ...part, description, id: `${articleId}-${place}`, publishedAt }],
    ),
  );
  const next = offset + publications.length;
  return { articles, next: publications.length > 0 && next < total ? next : null };
}

export async function readExchange(appId: string, id: string): Promise<Exchange> {
  return askSandbox(exchangeSchema, "GET", controlPath("accounts", appId, "exchanges", id));
}

/** Why there is nothing to show; null when the problem is another one. */
export function troubleOf(problem: SandboxProblem): SandboxTrouble | null {
  if (env.SANDBOX === "off" && problem.code === "unreachable") return "off";
  if (problem.code === "unreachable") return "down";
  return problem.code === "no_such_account" ? "unknownAccount" : null;
}

/**
 * Runs it with the AppID by which the pretend platform knows the account. What the platform says no to becomes a
 * refusal for the person at the desk.
 */
export async function withPhone<T>(
  accountId: AccountId,
  run: (appId: string) => Promise<T | Refusal>,
): Promise<T | Refusal> {
  const appId = await getSandboxAppId(accountId);
  if (!appId) return NO_PHONE;
  try {
    return await run(appId);
  } catch (error) {
    if (error instanceof SandboxProblem) return refusalOf(error);
    // It answered, but not in the words that we know: another program sits on its port.
    if (error instanceof z.ZodError) return UNREACHABLE;
    throw error;
  }
}

function refusalOf({ code, message }: SandboxProblem): Refusal {
  switch (code) {
    case "unreachable":
      return UNREACHABLE;
    case "no_such_account":
    case "no_such_follower":
    case "no_such_exchange":
      return new Refusal("not-found", {
        zh: "沙盒里没有这个公众号、粉丝或记录，可能已被重置。请刷新这一页。",
        en: "The sandbox does not know this account, person or record (any more). Reload this page.",
      });
    case "already_following":
    case "not_following":
      return new Refusal("conflict", {
        zh: "关注状态刚刚变了，请再看一眼。",
        en: "Whether this person follows the account has just changed. Have another look.",
      });
    case "no_such_button":
      return new Refusal("conflict", {
        zh: "菜单刚刚变了，这个按钮已经没有了。",
        en: "The menu has just changed; this button is gone.",
      });
    case "no_such_article":
    case "no_such_media":
      return new Refusal("conflict", {
        zh: "这个按钮指向的素材已经不在了。",
        en: "What this button leads to is gone.",
      });
    default:
      return new Refusal("failed", {
        zh: `沙盒拒绝了：${message}`,
        en: `The sandbox refused: ${message}`,
      });
  }
}

const NO_PHONE = new Refusal("not-found", {
  zh: "手机只能用于沙盒公众号。",
  en: "The phone works with sandbox accounts only.",
});
const UNREACHABLE = new Refusal("wechat-unreachable", {
  zh: "沙盒没有回应，没有发出去。请确认服务用 SANDBOX=on 启动。",
  en: "The sandbox does not answer, so nothing was sent. Check that the server was started with SANDBOX=on.",
});

/** A path whose parts may hold any character. */
function controlPath(...parts: string[]): string {
  return parts.map((part) => `/${encodeURIComponent(part)}`).join("");
}
