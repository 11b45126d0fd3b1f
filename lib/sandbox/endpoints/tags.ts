import { Refusal } from "@/lib/sandbox/refusals";
import type { Tag } from "@/lib/sandbox/state/tags";
import { type AccountCall, answer, type Endpoint, ok } from "./endpoint";
import { fieldsOf, textField } from "./json-body";

const MOST_TAGS = 100;
/** The page says 30 characters, the words of 45158 say bytes: bytes are enforced (assumed). */
const NAME_BYTES = 30;
/** Ungrouped, blacklist and starred: older than tags, and nobody's to change (User management › Tags). */
const SYSTEM_TAGS = new Set([0, 1, 2]);
const STARRED_TAG = { id: 2, name: "星标组" };

/** User management › Tags › Create. */
export const createTagEndpoint: Endpoint = {
  path: "/cgi-bin/tags/create",
  method: "POST",
  body: "json",
  access: "token",
  permission: "users",
  run(call) {
    return answer({ tag: createTag(call, acceptName(call, textField(fieldsOf(call.json).tag, "name"))) });
  },
};

/** User management › Tags › Get: with how many followers carry each. */
export const listTagsEndpoint: Endpoint = {
  path: "/cgi-bin/tags/get",
  method: "GET",
  body: "none",
  access: "token",
  permission: "users",
  run: (call) => answer({ tags: tagsOf(call) }),
};

/** User management › Tags › Update. */
export const renameTagEndpoint: Endpoint = {
  path: "/cgi-bin/tags/update",
  method: "POST",
  body: "json",
  access: "token",
  permission: "users",
  run(call) {
    const { tag } = fieldsOf(call.json);
    const id = requireOwnTag(call, fieldsOf(tag).id);
    call.platform.state.tags.save(call.account.appId, {
      id,
      name: acceptName(call, textField(tag, "name"), id),
    });
    return ok;
  },
};

/** User management › Tags › Delete: whoever carried it does not any more. (45057 needs more followers than exist here.) */
export const deleteTagEndpoint: Endpoint = {
  path: "/cgi-bin/tags/delete",
  method: "POST",
  body: "json",
  access: "token",
  permission: "users",
  run(call) {
    const { state } = call.platform;
    const { appId } = call.account;
    const id = requireOwnTag(call, fieldsOf(fieldsOf(call.json).tag).id);
    state.transaction(() => {
      for (const openid of state.tags.carriers(appId, id, 0, Number.MAX_SAFE_INTEGER)) {
        const follower = state.followers.get(appId, openid);
        if (follower) {
          const tagIds = follower.tagIds.filter((one) => one !== id);
          state.followers.save({ ...follower, tagIds });
        }
      }
      state.tags.remove(appId, id);
    });
    return ok;
  },
};

/** Every tag that a follower can carry: the starred ones and the account's own. */
export function tagsOf({ platform, account }: Pick<AccountCall, "platform" | "account">): Tag[] {
  const { tags } = platform.state;
  const count = tags.carriers(account.appId, STARRED_TAG.id, 0, Number.MAX_SAFE_INTEGER).length;
  return [{ ...STARRED_TAG, count }, ...tags.list(account.appId)];
}

/** Makes a tag; its id is one that no tag had before. */
export function createTag(
  { platform, account }: Pick<AccountCall, "platform" | "account">,
  name: string,
): Pick<Tag, "id" | "name"> {
  const tag = { id: account.lastTagId + 1, name };
  platform.state.transaction(() => {
    platform.state.tags.save(account.appId, tag);
    platform.state.accounts.save({ ...account, lastTagId: tag.id });
  });
  return tag;
}

/** @throws Refusal 45158 too long, 45157 empty or taken, 45056 when it would be one tag too many */
export function acceptName(
  call: Pick<AccountCall, "platform" | "account">,
  name: string,
  renamed?: number,
): string {
  const others = tagsOf(call).filter(({ id }) => id !== renamed);
  if (Buffer.byteLength(name) > NAME_BYTES) throw new Refusal(45158);
  if (name.trim() === "" || others.some((tag) => tag.name === name)) throw new Refusal(45157);
  if (others.filter(({ id }) => !SYSTEM_TAGS.has(id)).length >= MOST_TAGS) throw new Refusal(45056);
  return name;
}

function requireOwnTag(call: AccountCall, id: unknown): number {
  if (SYSTEM_TAGS.has(Number(id))) throw new Refusal(45058);
  const tag = tagsOf(call).find((one) => one.id === Number(id));
  if (!tag) throw new Refusal(45159);
  return tag.id;
}
