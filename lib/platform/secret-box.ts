import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { installationSecret } from "./installation-secret";
import { processSingleton } from "./process-singleton";

const VERSION = "v1.";
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** A sealed value cannot be opened: another key, or the text was changed. */
export class SecretBoxError extends Error {
  override readonly name = "SecretBoxError";
}

/** Encrypts a secret for the database (AES-256-GCM). The same text gives another result each time. */
export function seal(plain: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv("aes-256-gcm", deriveKey("secret box"), nonce);
  const cipherText = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
  return VERSION + Buffer.concat([nonce, cipher.getAuthTag(), cipherText]).toString("base64url");
}

/** The secret inside a value of {@link seal}. Throws SecretBoxError when the key is not the one it was sealed under. */
export function open(sealed: string): string {
  const bytes = Buffer.from(sealed.slice(VERSION.length), "base64url");
  if (!sealed.startsWith(VERSION) || bytes.length < NONCE_BYTES + TAG_BYTES)
    throw new SecretBoxError("A stored secret is damaged; enter it again in the account's settings.");
  const decipher = createDecipheriv("aes-256-gcm", deriveKey("secret box"), bytes.subarray(0, NONCE_BYTES));
  decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  try {
    const plain = Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
    return plain.toString("utf8");
  } catch (cause) {
    throw new SecretBoxError(
      "A stored secret was sealed under another key: set MPDESK_SECRET (or data/secret.key) back to the old one.",
      { cause },
    );
  }
}

/** The secret inside, or null when the key is not the one that it was sealed under: it has to be entered again. */
export function openIfReadable(sealed: string): string | null {
  try {
    return open(sealed);
  } catch (error) {
    if (!(error instanceof SecretBoxError)) throw error;
    return null;
  }
}

/** 32 bytes for one purpose, from this installation's secret. */
export function deriveKey(purpose: string): Buffer {
  return processSingleton(`key:${purpose}`, () =>
    Buffer.from(hkdfSync("sha256", installationSecret(), "", `mpdesk ${purpose}`, 32)),
  );
}
