import { db } from "@/lib/platform/db/db";
import { checkKeyFile, SecretKeyError } from "@/lib/platform/installation-secret";
import { openIfReadable } from "@/lib/platform/secret-box";

/** Tokens of the past: WeChat has given newer ones out since. */
export const FORGET_TOKENS: readonly string[] = ['DELETE FROM "AccessToken"'];

/** What is to be said about the key after a restore; null when it opens what was restored. */
export async function complainOfKey(): Promise<string | null> {
  const accounts = await db.account.findMany({
    select: { sealedAppSecret: true, sealedToken: true, sealedAesKey: true },
  });
  try {
    // First: asking a key that is not there makes one.
    checkKeyFile(accounts.length > 0);
  } catch (error) {
    if (error instanceof SecretKeyError) return error.message;
    throw error;
  }
  const lost = accounts.filter((secrets) =>
    Object.values(secrets).some((one) => openIfReadable(one) === null),
  );
  if (lost.length === 0) return null;
  return (
    `The key here is not the one that the backup was made with: it does not open the secrets of ${lost.length} of ` +
    `${accounts.length} accounts. Put the right secret.key or MPDESK_SECRET in its place; if it is lost, enter them ` +
    "once more in each account's settings."
  );
}
