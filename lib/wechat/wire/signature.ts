import { hash, timingSafeEqual } from "node:crypto";

/** A delivery whose signature is missing or wrong: it did not come from WeChat, or the account's token differs. */
export class SignatureMismatch extends Error {
  override readonly name = "SignatureMismatch";
  /** WeChat's sample code calls this condition -40001. */
  readonly code = -40001;
}

/**
 * The platform's signature: SHA-1 of the parts, sorted as strings and joined, in lower-case hex.
 *
 * Three parts (token, timestamp, nonce) give `signature`; with the base64 text of `Encrypt` as fourth they give
 * `msg_signature`. Source: developers.weixin.qq.com, Message push › Verify the server and Encryption.
 */
export function signature(...parts: string[]): string {
  return hash("sha1", parts.sort().join(""));
}

/** Whether two signatures are equal, in a time that does not depend on where they differ. Never throws. */
export function isSameSignature(a: string, b: string): boolean {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.length === right.length && timingSafeEqual(left, right);
}
