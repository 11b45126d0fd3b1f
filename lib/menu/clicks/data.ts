import { z } from "zod";
import type { AccountId } from "@/lib/auth/account-id";
import { listLiveConditionalMenus } from "@/lib/menu/conditional/data";
import { readContent } from "@/lib/menu/data";
import { buttonsOf, leavesOf, type MenuDocument, sentBy } from "@/lib/menu/document";
import { menuDocumentSchema } from "@/lib/menu/schema";
import type { SentButton, SentButtons } from "@/lib/menu/types";
import { db } from "@/lib/platform/db/db";
import type { Period } from "@/lib/platform/periods";
import type { ButtonClicks } from "./clicks";

/** A button that is in none of these goes without its name. */
const VERSIONS_TO_SEARCH = 100;

/** How often and by how many followers each button was tapped on the days of a period. */
export async function listButtonClicks(
  accountId: AccountId,
  { from, to }: Pick<Period, "from" | "to">,
): Promise<ButtonClicks[]> {
  const rows = await db.$queryRaw`
    SELECT "buttonId", SUM("taps") AS "taps", COUNT(DISTINCT "openid") AS "followers" FROM "ButtonTaps"
    WHERE "accountId" = ${accountId} AND "day" >= ${from} AND "day" <= ${to}
    GROUP BY "buttonId"`;
  return clicksSchema.parse(rows);
}

/** What buttons were called in the newest version that had them; those that no version knows are left out. */
export async function findButtonNames(
  accountId: AccountId,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const versions = await db.menuVersion.findMany({
    where: { accountId },
    orderBy: { number: "desc" },
    take: VERSIONS_TO_SEARCH,
    select: { content: true },
  });
  const namedButtons = versions
    .flatMap(({ content }) => menuDocumentSchema.safeParse(content).data ?? [])
    .flatMap((document) => buttonsOf(document).map(({ id, name }) => [id, name] as const))
    .filter(([id]) => ids.includes(id));
  // The last entry of a key wins, and the newest name is to win.
  return new Map(namedButtons.reverse());
}

/**
 * The buttons that sent something when they were tapped: those that followers have now, else in the newest menu that
 * had them.
 *
 * @param sent keys, addresses and pages, as events carry them; those that no menu knows are left out of the answer
 */
export async function findSentButtons(accountId: AccountId, sent: readonly string[]): Promise<SentButtons> {
  if (sent.length === 0) return new Map();
  const [versions, conditional] = await Promise.all([
    db.menuVersion.findMany({
      where: { accountId },
      orderBy: { number: "desc" },
      take: VERSIONS_TO_SEARCH,
      select: { number: true, content: true, outcome: true },
    }),
    listLiveConditionalMenus(accountId),
  ]);
  const liveNumber = versions.find(({ outcome }) => outcome === "published")?.number;
  const ofVersions = versions.flatMap(({ number, content }) =>
    namesOf(readContent(content, number), number !== liveNumber),
  );
  const named = [...conditional.flatMap(({ document }) => namesOf(document, false)), ...ofVersions];
  const wanted = new Set(sent);
  const found = named.filter(([text]) => wanted.has(text));
  // The last entry of a key wins: what followers have before what is gone, the newest name before older ones.
  return new Map(
    [...found.filter(([, { isGone }]) => !isGone), ...found.filter(([, { isGone }]) => isGone)].reverse(),
  );
}

function namesOf(document: MenuDocument, isGone: boolean): (readonly [string, SentButton])[] {
  return leavesOf(document).map((leaf) => [sentBy(leaf)?.text ?? leaf.key, { name: leaf.name, isGone }]);
}

// Sums and counts come as bigint or text, depending on the database.
const clicksSchema = z.array(
  z.object({ buttonId: z.string(), taps: z.coerce.number(), followers: z.coerce.number() }),
);
