import { requireScope } from "@/lib/auth/page-scope";

/** The page of WeChat's library, which is asked for when it is open: WeChat may be slow. */
export async function loadTakeover(accountId: string) {
  const scope = await requireScope(accountId, "content.edit");
  return { accountId: scope.accountId };
}
