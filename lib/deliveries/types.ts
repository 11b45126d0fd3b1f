import type { AccountId } from "@/lib/auth/account-id";
import type { PassiveReply } from "@/lib/wechat/wire/reply";

/**
 * The kind of a delivery that nobody believes, whatever it says it is. Readers ask for kinds, so that none of them acts
 * upon it.
 */
export const SUSPICIOUS_KIND = "suspicious";

/** A delivery on its way into the database, JSON columns as text; see the model Delivery. */
export type NewDelivery = {
  accountId: AccountId;
  key: string;
  openid: string;
  kind: string;
  summary: string;
  message: string;
  ruleId: string | null;
  verdict: string;
  reply: string | null;
  /** What is said after the answer, as a list; null where that is nothing. */
  followUps: string | null;
  response: string;
  /** Milliseconds since 1970. */
  receivedAt: number;
  /** The same moment by performance.now(), to measure from. */
  startedAt: number;
};

/** What a list tells of a delivery. The verdict is the rules' own; only they can read it. */
export type StoredDelivery = {
  id: number;
  openid: string;
  kind: string;
  summary: string;
  ruleId: string | null;
  verdict: unknown;
  reply: PassiveReply | null;
  attempts: number;
  latencyMicros: number;
  receivedAt: Date;
};

/** A delivery with the message itself and the bytes that answered it. */
export type WholeDelivery = StoredDelivery & {
  key: string;
  message: Record<string, unknown>;
  response: string;
};

/** What the log is searched for; what is null or empty is no condition. */
export type DeliverySearch = {
  openid: string;
  /** Only deliveries with a lower id: older ones. */
  below: number | null;
  /** In the summary, whatever the case; or a whole OpenID. */
  text: string;
  kind: string | null;
  /** Only deliveries of these kinds that got no answer. */
  unansweredKinds: readonly string[] | null;
};

/** A piece of the log that was looked through, the newest first. */
export type FoundDeliveries = {
  /** At most so many as were asked for. */
  ids: number[];
  /** The oldest delivery that was looked at, if there are older ones. */
  end: { id: number; receivedAt: Date } | null;
};

/** Somebody who was heard of lately. */
export type RecentFollower = {
  openid: string;
  /** Null for anything but words: a tap's key says nothing to people. */
  said: string | null;
  at: Date;
};

/** Somebody who scanned a code lately. */
export type RecentScanner = { openid: string; scene: string; at: Date };

/** Deliveries by their ids, of one account or of all but some. */
export type DeliveryRange = {
  after: number;
  /** Included. */
  end: number;
  accountId?: string;
  exceptAccounts?: readonly string[];
};

/** Everything of one follower up to an id. */
export type FollowerRange = { accountId: string; openid: string; end: number };

/** What a delivery's follower is to be told after the answer. The messages are as they were stored. */
export type StoredFollowUps = {
  id: number;
  accountId: string;
  openid: string;
  ruleId: string | null;
  receivedAt: Date;
  followUps: unknown[];
};

/** What whoever counts asks of a delivery. Times in milliseconds, but for WeChat's own in seconds. */
export type DeliveryFacts = {
  id: number;
  accountId: string;
  openid: string;
  kind: string;
  receivedAt: number;
  createTime: number | null;
  /** The scene of a code: of a scan, or of a follow through one. */
  scene: string | null;
  /** What the tapped button sends: its key, its address or its page. */
  target: string | null;
  /** WeChat's id of the menu that was tapped, where the event carries one. */
  menuId: string | null;
  /** The words of the rule that answered. */
  keyword: string | null;
};
