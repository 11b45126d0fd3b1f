import type { AccountKind, WireMode } from "./kinds";
import type { TokenFailure } from "./token-failure";

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

/** An account's settings without its secrets. */
export type AccountSettings = {
  name: string;
  kind: AccountKind;
  mode: WireMode;
  appId: string;
  originalId: string;
  /** Goes back with a change, so that nobody's is overwritten unseen. */
  version: string;
};
