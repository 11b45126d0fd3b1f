import type { ActionContext } from "@/lib/auth/admin-action";
import { listUsedNames } from "@/lib/qrcodes/data";
import type { NamesToCheck } from "./schema";

/** Those of the names that codes of the account have already. */
export function checkNames({ accountId }: ActionContext, { names }: NamesToCheck): Promise<string[]> {
  return listUsedNames(accountId, names);
}
