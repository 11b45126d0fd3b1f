import type { MemberRole } from "@/lib/auth/roles";

export type AccountRole = { accountId: string; accountName: string; role: MemberRole };

/** Somebody who can sign in, as far as the reader may know of them. */
export type PersonView = {
  id: string;
  name: string;
  email: string;
  isOwner: boolean;
  isDisabled: boolean;
  createdAt: Date;
  /** In the account at hand, or in all of them for the owner. */
  roles: AccountRole[];
};

/** A one-time link that was made and not used yet; its address is not known any more. */
export type OpenLink = {
  id: string;
  email: string;
  purpose: "invitation" | "reset";
  /** What an invited person will be; absent in a reset. */
  role: MemberRole | "owner" | null;
  accountName: string | null;
  /** Null for the operations command line. */
  createdByName: string | null;
  createdAt: Date;
  expiresAt: Date;
  isOver: boolean;
};

/** A link just made: the only time its address is known. */
export type NewLink = { url: string; email: string; expiresAt: Date };

export type SessionView = {
  id: string;
  device: Device;
  /** From where it was begun; null where that is not known. */
  address: string | null;
  /** To within five minutes. */
  lastSeenAt: Date;
  startedAt: Date;
  isThis: boolean;
};

/** What a browser says of itself; null for what it does not say. */
export type Device = { browser: string | null; system: string | null };

/** What a one-time link opens for whoever holds it. */
export type LinkState =
  | { type: "over" }
  | { type: "reset"; email: string; name: string }
  | ({ type: "new" } & Invitation)
  /** The invited person can sign in already; the reader may be they. */
  | ({ type: "join"; isReader: boolean } & Invitation);

export type Invitation = { email: string; role: MemberRole | "owner"; accountName: string | null };
