/** What an account can be: the two real kinds, WeChat's own test account, and one of the pretend platform. */
export const ACCOUNT_KINDS = ["service", "subscription", "test", "sandbox"] as const;
export type AccountKind = (typeof ACCOUNT_KINDS)[number];

/** Plain text, both, or encrypted only: what the account's console is set to. */
export const WIRE_MODES = ["plain", "compatible", "secure"] as const;
export type WireMode = (typeof WIRE_MODES)[number];
