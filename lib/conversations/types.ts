import type { FollowUpState } from "@/lib/follow-ups/schema";
import type { FollowUpView } from "@/lib/follow-ups/types";
import type { SentButton } from "@/lib/menu/types";
import type { Verdict } from "@/lib/replies/schema";
import type { PassiveReply } from "@/lib/wechat/wire/reply";

/** What was answered, short enough for a row of a list. `count` is the number of articles, otherwise 1. */
export type ReplySummary = { type: PassiveReply["type"]; text: string; count: number };

export type DeliveryRow = {
  id: string;
  openid: string;
  kind: string;
  summary: string;
  /** The menu button that was tapped; null for everything else, and where no menu knows it. */
  button: SentButton | null;
  /** What the code is called that was scanned; null for everything else, and for codes that were made elsewhere. */
  codeName: string | null;
  /** The rule that answered, if it still exists. */
  rule: { id: string; name: string } | null;
  verdict: Verdict | null;
  reply: ReplySummary | null;
  /** Of each message that followed the answer, what became of it. */
  followUps: FollowUpState[];
  attempts: number;
  latencyMicros: number;
  receivedAt: Date;
};

export type DeliveryPage = {
  rows: DeliveryRow[];
  /** Where to go on; null when there is nothing older. */
  next: string | null;
  /** How far back a search looked when it stopped before the end; null when the page is full or all was looked through. */
  searchedBackTo: Date | null;
};

/** One delivery with everything that is kept of it. */
export type DeliveryDetail = DeliveryRow & {
  key: string;
  message: Record<string, unknown>;
  replyContent: PassiveReply | null;
  followUpDetails: FollowUpView[];
  response: string;
};

/** What the address of the log holds. */
export type ConversationsParameters = {
  q?: string;
  kind?: string;
  follower?: string;
  unanswered?: string;
  after?: string;
  /** The delivery whose details are open. */
  open?: string;
};
