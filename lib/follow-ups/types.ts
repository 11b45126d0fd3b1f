import type { Localized } from "@/lib/platform/i18n/locale";
import type { PassiveReply } from "@/lib/wechat/wire/reply";
import type { FollowUpState } from "./schema";

/** What can be said after an answer; handing over to customer service is an answer and no message. */
export type FollowUpMessage = Exclude<PassiveReply, { type: "transferCustomerService" }>;

/** A follow-up that this process has taken on. */
export type ClaimedFollowUp = {
  deliveryId: number;
  position: number;
  accountId: string;
  openid: string;
  message: unknown;
  /** This attempt included. */
  attempts: number;
  /** Attempts of which nothing was heard, this one included. */
  unanswered: number;
  expiresAt: Date;
};

/** What came of an attempt. */
export type Attempt = {
  state: FollowUpState;
  /** Whether WeChat may have taken the message without saying so. */
  isUnanswered: boolean;
  /** In how many milliseconds the next attempt may be made, of what goes on waiting. */
  retryIn: number;
  errcode: number | null;
  failure: Localized | null;
};

/** A follow-up as people see it. */
export type FollowUpView = {
  deliveryId: number;
  position: number;
  /** Null for what cannot be read. */
  message: FollowUpMessage | null;
  state: FollowUpState;
  attempts: number;
  failure: Localized | null;
  /** When it was settled, or is tried again. */
  at: Date;
};

/** What became of a rule's follow-ups in some days. */
export type FollowUpTotals = {
  sent: number;
  waiting: number;
  /** What the followers have not got, or may not have got. */
  unsent: UnsentFollowUps[];
};

/** Follow-ups that were not sent for one reason. */
export type UnsentFollowUps = {
  state: Exclude<FollowUpState, "sent" | "waiting">;
  /** What WeChat said last and what to do about it; null where it said nothing. */
  failure: Localized | null;
  count: number;
};
