import { createHash } from "node:crypto";

const FIELDS = [
  "name",
  "kind",
  "appId",
  "originalId",
  "mode",
  "sealedAppSecret",
  "sealedToken",
  "sealedAesKey",
] as const;

export type StoredSettings = Record<(typeof FIELDS)[number], string>;

/**
 * Names the state of an account's settings. The row's revision would not do: a new rule raises it too, and is no
 * reason to refuse a new name.
 */
export function settingsVersion(account: StoredSettings): string {
  const hash = createHash("sha256");
  for (const field of FIELDS) hash.update(`${account[field]}\n`);
  return hash.digest("base64url");
}
