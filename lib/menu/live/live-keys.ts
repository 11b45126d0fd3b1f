import type { AccountId } from "@/lib/auth/account-id";
import { listLiveConditionalMenus } from "@/lib/menu/conditional/data";
import { readContent } from "@/lib/menu/data";
import { buttonsOf, type MenuDocument } from "@/lib/menu/document";
import { db } from "@/lib/platform/db/db";

/** A version that WeChat was silent about may be live; so many in a row are looked at. */
const MAX_UNKNOWN = 5;

/**
 * The keys of all buttons that followers can have now, in the default menu and in those for some of them.
 *
 * @returns null when no menu was published from here, so that nothing is known about followers' buttons
 */
export async function getLiveKeys(accountId: AccountId): Promise<ReadonlySet<string> | null> {
  const [versions, conditional] = await Promise.all([
    db.menuVersion.findMany({
      where: { accountId, outcome: { in: ["published", "unknown"] } },
      orderBy: { number: "desc" },
      take: MAX_UNKNOWN + 1,
      select: { number: true, content: true, outcome: true },
    }),
    listLiveConditionalMenus(accountId),
  ]);
  const latest = versions.findIndex(({ outcome }) => outcome === "published");
  if (latest === -1 && conditional.length === 0) return null;
  const documents = [
    ...versions.slice(0, latest + 1).map(({ content, number }) => readContent(content, number)),
    ...conditional.map(({ document }) => document),
  ];
  return new Set(documents.flatMap(keysOf));
}

function keysOf(document: MenuDocument): string[] {
  return buttonsOf(document).map(({ key }) => key);
}
