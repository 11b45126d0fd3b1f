import type { z } from "zod";
import type { SentButton } from "@/lib/menu/types";
import type { Verdict } from "@/lib/replies/schema";
import type {
  accountAnswerSchema,
  chatItemSchema,
  exchangeSchema,
  followerSchema,
  menuAnswerSchema,
  tagSchema,
} from "./sandbox-answers";

/** One line of a chat. In one that nobody keeps, `fileUrl` is where the library has the file that is sent. */
export type ChatItem = z.output<typeof chatItemSchema> & { fileUrl?: string | undefined };
export type ChatItemOf<Type extends ChatItem["type"]> = Extract<ChatItem, { type: Type }>;
/** A person that the account knows, following or not. */
export type Follower = z.output<typeof followerSchema>;
/** A mark that the account's staff put on followers. */
export type Tag = z.output<typeof tagSchema>;
/** The account as the platform shows it to its followers. */
export type PhoneAccount = z.output<typeof accountAnswerSchema>;
export type MenuButton = NonNullable<z.output<typeof menuAnswerSchema>["menu"]>["button"][number];
export type MenuLeaf = MenuButton["sub_button"][number];
/** One push to the account's server: its attempts, and what became of the answer. */
export type Exchange = z.output<typeof exchangeSchema>;
export type Attempt = Exchange["attempts"][number];

/** What stands around a chat, the menu that its person sees included. The mark changes when anything in it does. */
export type ChatFrame = {
  account: PhoneAccount;
  followers: Follower[];
  menu: MenuButton[];
  mark: string;
};

/** New lines, and the frame when it is not the one that the reader knows. */
export type ChatUpdate = { items: ChatItem[]; last: number; frame: ChatFrame | null };

/** An article in the account's profile. */
export type ProfileArticle = {
  id: string;
  title: string;
  description: string;
  pictureUrl: string;
  url: string;
  /** ms */
  publishedAt: number;
};

/** Some of the account's articles, newest first; `next` is where to go on, null at the end. */
export type ArticlesPage = { articles: ProfileArticle[]; next: number | null };

/** What an act brought about. */
export type ActOutcome = { items: ChatItem[]; frame: ChatFrame };

/** What the desk did with a push. */
export type Judgement = {
  verdict: Verdict | null;
  /** The menu button whose tap made a rule answer; null for everything else, and where no menu knows it. */
  button: SentButton | null;
  /** The rule that answered, under its present name; null when there was none or it was deleted since. */
  rule: { id: string; name: string } | null;
  /** How often the push arrived. */
  attempts: number;
  latencyMicros: number;
};

/** An exchange and what the desk's own record says about it; null when the desk has none. */
export type ExchangeReport = { exchange: Exchange; judgement: Judgement | null };

/** A code that the phone can scan. */
export type ScannableCode = {
  id: string;
  name: string;
  scene: string;
  url: string;
  expiresAt: string | null;
};

/** A line of a chat that nobody keeps: it has no place in one yet. */
export type RehearsedLine = WithoutPlace<ChatItem>;
type WithoutPlace<Item> = Item extends ChatItem ? Omit<Item, "seq" | "at" | "exchangeId"> : never;

/** A pretend phone with the menu as it is in the draft. */
export type RehearsalStart = {
  type: "rehearsal";
  frame: ChatFrame;
  /** Whether the draft's menu is the one that followers have. */
  isPublished: boolean;
  /** Null for a sandbox account, which has a phone of its own. */
  real: { sandboxAccounts: { id: string; name: string }[]; canCreate: boolean } | null;
};

/** What the page begins with. */
export type PhoneStart =
  | RehearsalStart
  | { type: "unavailable"; reason: SandboxTrouble }
  | { type: "nobody"; frame: ChatFrame }
  | {
      type: "ready";
      frame: ChatFrame;
      openid: string;
      items: ChatItem[];
      last: number;
      hasEarlier: boolean;
      /** How the addresses begin under which the pretend platform shows articles. */
      articleHome: string;
      /** Whether there is a menu in the making that followers do not have yet. */
      hasDraft: boolean;
    };

/** Switched off by the settings, not answering, or without this account. */
export type SandboxTrouble = "off" | "down" | "unknownAccount";
