import type { Reply, ReplyMode, RuleInput, Trigger } from "./schema";

/** A rule as the matcher needs it. */
export type StoredRule = {
  id: string;
  name: string;
  priority: number;
  triggers: readonly Trigger[];
  replyMode: ReplyMode;
  replies: readonly Reply[];
  createdAt: Date;
};

/** A link card as a reply shows it. */
export type ArticleCard = { id: string; title: string; description: string; pictureUrl: string; url: string };

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
