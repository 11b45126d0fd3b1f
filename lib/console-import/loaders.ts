import { requireScope } from "@/lib/auth/page-scope";
import { getImportView } from "./data";

/** What the console has and what of it is here, for those who may import it. */
export async function loadImport(accountId: string) {
  const scope = await requireScope(accountId, "content.edit");
  return getImportView(scope.accountId);
}
