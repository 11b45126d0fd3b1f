import type { Locale } from "@/lib/platform/i18n/locale";
import { repliesMessages } from "@/lib/replies/messages";
import type { Reply, Trigger } from "@/lib/replies/schema";
import type { CodeChoice, MenuKey, TriggerNames } from "@/lib/replies/types";
import { sayTrigger } from "@/lib/replies/ui/embedded/say-trigger";
import { sayButton } from "@/lib/ui/say-button";

/** The kinds of conditions as staff choose them: the three ways to match a keyword are three kinds. */
export const TRIGGER_KINDS = [
  "contains",
  "exact",
  "regex",
  "follow",
  "scan",
  "click",
  "message",
  "default",
] as const;
export type TriggerKind = (typeof TRIGGER_KINDS)[number];

export function kindOf(trigger: Trigger): TriggerKind {
  return trigger.type === "keyword" ? trigger.match : trigger.type;
}

/** A condition of this kind with nothing in it yet. @param words what to keep of another kind's text */
export function emptyTrigger(kind: TriggerKind, words = ""): Trigger {
  switch (kind) {
    case "contains":
    case "exact":
    case "regex":
      return { type: "keyword", match: kind, text: words };
    case "scan":
      return { type: "scan", scene: "" };
    case "click":
      return { type: "click", key: "" };
    case "message":
      return { type: "message", messageType: "image" };
    case "follow":
    case "default":
      return { type: kind };
    default:
      return kind satisfies never;
  }
}

/** A condition in a few words: contains “offer”. */
export function describeTrigger(trigger: Trigger, locale: Locale, names: Partial<TriggerNames> = {}): string {
  const { said, messageTypes } = repliesMessages[locale];
  const words = {
    ...said,
    scan: (scene: string) => said.scan(nameOfScene(scene, names.codes ?? [])),
    click: (key: string) => said.click(nameOfButton(key, names.menuKeys ?? [], locale)),
  };
  return sayTrigger(trigger, words, (type) => messageTypes[type]);
}

/** What replies are described with: the words of the articles and sets that they show. */
export type KnownCards = {
  articles: readonly { id: string; title: string }[];
  sets: readonly { id: string; name: string }[];
};

/** A reply in one line: its text, the titles of its cards, the name of its set, or what kind it is. */
export function describeReply(reply: Reply, locale: Locale, cards: KnownCards): string {
  const t = repliesMessages[locale].replies;
  switch (reply.type) {
    case "text":
      return reply.text;
    case "news":
      return reply.articleIds.map((id) => titleOf(id, cards) ?? t.articleGone).join(" · ");
    case "newsSet": {
      const set = cards.sets.find(({ id }) => id === reply.setId);
      return set ? t.named(t.types.newsSet, set.name) : t.setGone;
    }
    case "image":
    case "voice":
    case "video":
      return reply.name ? t.named(t.types[reply.type], reply.name) : t.types[reply.type];
    case "music":
    case "transferCustomerService":
    case "none":
      return t.types[reply.type];
    default:
      return reply satisfies never;
  }
}

export function nameOfButton(key: string, menuKeys: readonly MenuKey[], locale: Locale): string {
  const known = menuKeys.find((one) => one.key === key);
  return sayButton(key, known && { name: known.button, isGone: known.isGone }, locale);
}

export function nameOfScene(scene: string, codes: readonly CodeChoice[]): string {
  return codes.find((code) => code.scene === scene)?.name ?? scene;
}

function titleOf(id: string, { articles }: KnownCards): string | undefined {
  return articles.find((card) => card.id === id)?.title;
}
