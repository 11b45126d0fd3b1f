import type { AccountId } from "@/lib/auth/account-id";
import { isKeyed } from "@/lib/menu/checking/checks";
import { db } from "@/lib/platform/db/db";
import { leavesOf, type MenuLeaf } from "./document";
import { menuDocumentSchema } from "./schema";
import { getPublishedVersion } from "./versions";

/** A button that is in none of these goes without its name. */
const VERSIONS_TO_SEARCH = 50;

/** The keys that buttons of the published menu send, each once, in the menu's order. */
export async function listMenuKeys(accountId: AccountId): Promise<{ key: string; button: string }[]> {
  const version = await getPublishedVersion(accountId, "zh");
  const keyed = version ? leavesOf(version.document).filter(({ action }) => isKeyed(action)) : [];
  return keyed
    .filter(({ key }, place) => keyed.findIndex((other) => other.key === key) === place)
    .map(({ key, name }) => ({ key, button: name }));
}

/**
 * What the buttons were called that sent something when they were tapped, in the newest menu that had them.
 *
 * @param sent keys, addresses and pages, as events carry them; those that no menu knows are left out of the answer
 */
export async function findNamesOfSent(
  accountId: AccountId,
  sent: readonly string[],
): Promise<Map<string, string>> {
  if (sent.length === 0) return new Map();
  const versions = await db.menuVersion.findMany({
    where: { accountId },
    orderBy: { number: "desc" },
    take: VERSIONS_TO_SEARCH,
    select: { content: true },
  });
  const leaves = versions.flatMap(({ content }) => {
    const { data } = menuDocumentSchema.safeParse(content);
    return data ? leavesOf(data) : [];
  });
  const named = leaves.flatMap((leaf) => {
    const text = sentBy(leaf);
    return text === null ? [] : [[text, leaf.name] as const];
  });
  const wanted = new Set(sent);
  // The last entry of a key wins, and the newest name is to win.
  return new Map(named.filter(([text]) => wanted.has(text)).reverse());
}

function sentBy({ key, action }: MenuLeaf): string | null {
  if (action?.type === "view") return action.url.trim();
  return action?.type === "miniprogram" ? action.pagePath.trim() : key;
}
