import type { CodeSettings, QrCode } from "./schema";

/** What a code begins with: no reply of its own, in no folder. */
export const PLAIN_SETTINGS: Omit<CodeSettings, "name"> = {
  folder: "",
  owner: "",
  note: "",
  labels: [],
  replyMode: "all",
  replies: [],
  followReplies: null,
  alsoWelcome: false,
  pausedReplies: [],
  tags: [],
  endsAt: null,
  renews: false,
};

/** The replies of a code, by the form's fields. */
export function replyListsOf({
  replies,
  followReplies,
  pausedReplies,
}: Pick<CodeSettings, "replies" | "followReplies" | "pausedReplies">) {
  return { replies, followReplies, pausedReplies };
}

/** What staff decided about a code, as its form holds it. */
export function settingsOf(code: QrCode): CodeSettings {
  const { name, folder, owner, note, labels, replyMode, replies } = code;
  const { followReplies, alsoWelcome, pausedReplies, tags, endsAt, renews } = code;
  return {
    name,
    folder,
    owner,
    note,
    labels,
    replyMode,
    replies,
    followReplies,
    alsoWelcome,
    pausedReplies,
    tags,
    endsAt: endsAt?.toISOString() ?? null,
    renews,
  };
}
