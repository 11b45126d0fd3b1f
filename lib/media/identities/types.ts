/** What WeChat knows a content by: an id for three days, an id for good, an address for articles' texts. */
export type IdentityKind = "temporary" | "permanent" | "content";

/** A content of the account's library, with what WeChat is told of it. */
export type IdentifiedFile = { contentHash: string; format: string; name: string };
