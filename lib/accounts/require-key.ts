import { db } from "@/lib/platform/db/db";
import { checkKeyFile } from "@/lib/platform/installation-secret";

/**
 * Refuses to go on with a key file that is damaged, or that is gone while there are secrets: a new one made in passing
 * would hide that.
 *
 * @throws SecretKeyError
 */
export async function requireKey(): Promise<void> {
  const account = await db.account.findFirst({ select: { id: true } });
  checkKeyFile(account !== null);
}
