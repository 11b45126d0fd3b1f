import type { NodePath } from "@/lib/articles/document/document-types";
import type { Localized } from "@/lib/platform/i18n/locale";

/**
 * `sending`: on its way into the box of drafts, or its changes are; `draft`: there, at rest; `publishing`: ordered;
 * `failed`: a person has to do something first.
 */
export const SENDING_STATES = [
  "sending",
  "draft",
  "publishing",
  "published",
  "takenDown",
  "failed",
  "cancelled",
] as const;
export type SendingState = (typeof SENDING_STATES)[number];

/** What is done one after the other, each kept when it is done. */
export const SENDING_STEPS = ["pictures", "cover", "draft", "publish", "result"] as const;
export type SendingStep = (typeof SENDING_STEPS)[number];

export const FAULT_FIELDS = ["title", "author", "digest", "sourceUrl", "cover", "comments", "body"] as const;
export type FaultField = (typeof FAULT_FIELDS)[number];

/** Why it does not go on, or rests, and where that can be mended; `articleId` is null where it is not known which one. */
export type SendingFailure = {
  words: Localized;
  articleId: string | null;
  field: FaultField | null;
  path: NodePath | null;
};

export type SentItem = {
  articleId: string;
  title: string;
  /** Where it is read at WeChat; empty before it is published. */
  url: string;
  takenDownAt: Date | null;
  /** Of its pictures, how many are at WeChat already. */
  pictures: { done: number; total: number };
  /** Whether the article says something else by now. */
  isChanged: boolean;
};

/** A draft at WeChat, or what is to become one. */
export type Sending = {
  id: string;
  state: SendingState;
  step: SendingStep;
  /** WeChat did not answer to something that must not be done twice: it is being looked for. */
  isLookedFor: boolean;
  isCancelAsked: boolean;
  failure: SendingFailure | null;
  sentBy: string;
  createdAt: Date;
  draftAt: Date | null;
  publishedAt: Date | null;
  takenDownAt: Date | null;
  items: SentItem[];
};

/** What the account may do at WeChat, as far as WeChat has said. */
export type SendingRights = "publish" | "draftsOnly" | "none" | "unknown";

/** An article that can be sent along. */
export type SendableArticle = { id: string; title: string };
