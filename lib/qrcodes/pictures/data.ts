import type { AccountId } from "@/lib/auth/account-id";
import { db } from "@/lib/platform/db/db";
import { codeStyleSchema } from "@/lib/qrcodes/drawing/style";
import { MAX_STYLES } from "./limits";
import type { ListedStyle, SavedStyle } from "./types";

const COLUMNS = { id: true, name: true, revision: true, style: true } as const;

/** The styles that an account keeps, by name. */
export async function listStyles(accountId: AccountId): Promise<ListedStyle[]> {
  const rows = await db.qrStyle.findMany({
    where: { accountId },
    select: COLUMNS,
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: MAX_STYLES,
  });
  return rows.map(({ style: stored, ...row }) => {
    const { logo, ...style } = codeStyleSchema.parse(stored);
    return { ...row, style, hasLogo: logo !== null };
  });
}

/** One of them, with its logo; null when the account has none of this id. */
export async function getStyle(accountId: AccountId, id: string): Promise<SavedStyle | null> {
  const row = await db.qrStyle.findFirst({ where: { id, accountId }, select: COLUMNS });
  return row && { ...row, style: codeStyleSchema.parse(row.style) };
}
