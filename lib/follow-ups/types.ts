import type { Localized } from "@/lib/platform/i18n/locale";
import type { FollowUpState } from "./schema";

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
