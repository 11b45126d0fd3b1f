import type { Reply, ReplyMode, Trigger } from "./shape";

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
