const FOLLOWED = new Set(["http:", "https:", "mailto:", "tel:"]);
const SHOWN = new Set(["http:", "https:"]);

/**
 * An address that may be followed from an article, in its normal spelling, or null. Only the web, mail and telephone;
 * complete, without control characters (browsers skip them: `java\nscript:`), backslashes or a name and password.
 */
export function safeAddress(address: string): string | null {
  return read(address, FOLLOWED);
}

/** The address of a picture: on the web, or a path on our own site, which never begins with two slashes. */
export function safePictureAddress(address: string): string | null {
  if (/^\/(?![/\\])/.test(address) && !UNREADABLE.test(address)) return address;
  return read(address, SHOWN);
}

/** Whether every account may link there: an article at WeChat. */
export function isWeChatArticle(address: string): boolean {
  return /^https?:\/\/mp\.weixin\.qq\.com\/s[/?]/.test(address);
}

/** Whether it leads to a page; mail and telephone numbers do not. */
export function isWebAddress(address: string): boolean {
  return /^https?:/.test(address);
}

/** As a person writes it down: a mail address and a number without their schemes. */
export function writtenAddress(address: string): string {
  return address.replace(/^(mailto|tel):/, "");
}

function read(address: string, protocols: ReadonlySet<string>): string | null {
  const trimmed = address.trim();
  if (UNREADABLE.test(trimmed) || !URL.canParse(trimmed)) return null;
  const url = new URL(trimmed);
  if (!protocols.has(url.protocol) || url.username !== "" || url.password !== "") return null;
  return url.href;
}

/** Blanks within an address are not these: browsers write them as %20. */
const UNREADABLE = /[\p{Cc}\p{Cf}\u2028\u2029\\]/u;
