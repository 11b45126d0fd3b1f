import { z } from "zod";
import type { AccountId } from "@/lib/auth/account-id";
import { buttonsOf } from "@/lib/menu/document";
import { menuDocumentSchema } from "@/lib/menu/schema";
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

// Sums and counts come as bigint or text, depending on the database.
const clicksSchema = z.array(
  z.object({ buttonId: z.string(), taps: z.coerce.number(), followers: z.coerce.number() }),
);
