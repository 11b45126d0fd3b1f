import type { AccountId } from "@/lib/auth/account-id";
import { isKeyed } from "./checking/checks";
import { leavesOf } from "./document";
import { getPublishedVersion } from "./versions";

/** The keys that buttons of the published menu send, each once, in the menu's order. */
export async function listMenuKeys(accountId: AccountId): Promise<{ key: string; button: string }[]> {
  const version = await getPublishedVersion(accountId, "zh");
  const keyed = version ? leavesOf(version.document).filter(({ action }) => isKeyed(action)) : [];
  return keyed
    .filter(({ key }, place) => keyed.findIndex((other) => other.key === key) === place)
    .map(({ key, name }) => ({ key, button: name }));
}
