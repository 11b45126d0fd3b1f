import type { TokenFailure } from "./token-failure";

/** What an account can be: the two real kinds, WeChat's own test account, and one of the pretend platform. */
export const ACCOUNT_KINDS = ["service", "subscription", "test", "sandbox"] as const;
export type AccountKind = (typeof ACCOUNT_KINDS)[number];

/** Plain text, both, or encrypted only: what the account's console is set to. */
export const WIRE_MODES = ["plain", "compatible", "secure"] as const;
export type WireMode = (typeof WIRE_MODES)[number];

/** What is known of an account's access token. */
export type TokenState =
  /** None is stored, or it is over; the next call to WeChat fetches one. */
  { type: "none" } | { type: "ready"; expiresAt: Date } | { type: "failed"; failure: TokenFailure };

/** How well an account is connected: to WeChat, and from it. */
export type ConnectionState = {
  token: TokenState;
  /** When WeChat last posted a message or an event; null if never. */
  lastDeliveryAt: Date | null;
};

/** An account as the list shows it. */
export type AccountSummary = ConnectionState & {
  id: string;
  name: string;
  kind: AccountKind;
  mode: WireMode;
  appId: string;
};

/** What the account and WeChat know, and nobody else. */
export const SECRET_NAMES = ["appSecret", "token", "encodingAesKey"] as const;
export type SecretName = (typeof SECRET_NAMES)[number];

/** An account's settings without its secrets. */
export type AccountSettings = {
  name: string;
  kind: AccountKind;
  mode: WireMode;
  appId: string;
  originalId: string;
  /** Those that were sealed under a key that is gone: they have to be entered again. */
  missingSecrets: readonly SecretName[];
  /** Goes back with a change, so that nobody's is overwritten unseen. */
  version: string;
};

/** What the pretend platform's check of the callback address found; `ms` is how long it took. */
export type CallbackVerification = { ok: boolean; status: number; ms: number; detail: string };

/** What a test of the connection found, in the reader's language. */
export type ConnectionReport = {
  token:
    | { type: "ok"; expiresAt: Date }
    | { type: "failed"; errcode: number | null; meaning: string; advice: string };
  /** Only the pretend platform can be asked to try the callback address; null for accounts of WeChat. */
  callback: CallbackVerification | null;
};

/** Why WeChat cannot post to an address, or that nothing speaks against it. */
export type CallbackReach = "possible" | "private" | "port";

/** What keeps the desk from working as it should. */
export type DeskTrouble =
  /** The database, or the disk below it, takes nothing. */
  | { type: "writing" }
  /** Background work does not move. */
  | { type: "background" }
  /** This machine's clock is wrong, by so many milliseconds; negative when it is behind. */
  | { type: "clock"; ahead: number }
  /** The key does not open the secrets of these accounts. */
  | { type: "key"; accounts: readonly { id: string; name: string }[] };
