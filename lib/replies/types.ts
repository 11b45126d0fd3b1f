import type { SetArticle, SetFace, ShownSet } from "@/lib/articles/sets/types";
import type { CardFace } from "@/lib/articles/types";
import type { Page } from "@/lib/platform/page";
import type { FileStanding } from "@/lib/replies/files/types";
import type { Reply, ReplyMode, RuleInput, Trigger } from "./schema";

/** What is said: all of the replies, or one of them. */
export type Said = { replyMode: ReplyMode; replies: readonly Reply[] };

/** A rule as the matcher needs it. */
export type StoredRule = Said & {
  id: string;
  name: string;
  priority: number;
  triggers: readonly Trigger[];
  createdAt: Date;
};

/** The rule that answers a message, and how it came to it. */
export type RuleMatch = {
  rule: StoredRule;
  trigger: Trigger;
  /** What `{{keyword}}` stands for: the rule's keyword, or what the follower wrote where there is none. */
  keyword: string;
};

/** A rule as the list and the form show it. */
export type ListedRule = RuleInput & { id: string; revision: number; createdAt: Date; updatedAt: Date };

/** What is stored now; `changedBy` is null when nobody changed it lately. */
export type SavedRule = { rule: ListedRule; changedBy: string | null };

/** What a message would be answered with, as the saved rules are now. */
export type Trial = { rule: { id: string; name: string }; trigger: Trigger } | null;

/** A condition that another rule takes. */
export type Loss = { trigger: Trigger; by: { id: string; name: string } };

/** A file that is not at WeChat as it is now, by its name. */
export type LateFile = FileStanding & { id: string; name: string };

/** Whether a rule answers as it stands now. */
export type Standing = { enabled: boolean; triggers: number; losses: Loss[]; lateFiles: LateFile[] };

export type PageOfRules = Page<ListedRule>;

/** A code of the account, as a trigger names it. */
export type CodeChoice = { scene: string; name: string };

/** A key and the button that sends it; gone when no menu of followers has it now. */
export type MenuKey = { key: string; button: string; isGone: boolean };

/** What the codes and buttons are called that conditions name. */
export type TriggerNames = { codes: readonly CodeChoice[]; menuKeys: readonly MenuKey[] };

/** A rule as the form of a button's reply needs it. It travels as JSON, which knows no dates. */
export type RuleOfKey = Omit<ListedRule, "createdAt" | "updatedAt">;

/** What replies show by its id, as far as a form knows it. */
export type ShownCards = { articles: SetArticle[]; sets: ShownSet[] };

/** As much of it as a list needs. */
export type ShownFaces = { articles: CardFace[]; sets: SetFace[] };

/** What answers the taps of a menu button. */
export type KeyReply = {
  /** The rule that answers, or would if it were switched on; null where no rule names the button. */
  rule: RuleOfKey | null;
  /** Further rules that name the button; they are not asked. */
  others: { id: string; name: string }[];
  /** What the rule shows and names. */
  cards: ShownCards;
  codes: CodeChoice[];
  menuKeys: MenuKey[];
};

/** A rule to choose, with the cards that it shows. */
export type FoundRules = { rules: ListedRule[]; cards: ShownFaces };
