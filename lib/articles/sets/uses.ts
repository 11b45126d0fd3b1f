import type { AccountId } from "@/lib/auth/account-id";
import type { Database } from "@/lib/platform/db/db";
import { listQrCodesShowing } from "@/lib/qrcodes/data";
import { listRulesShowing } from "@/lib/replies/data";
import type { SetUse } from "./types";

/** The rules and the codes that show a set, by name, at most 100 of each. It looks through all of the account's. */
export async function listSetUses(database: Database, accountId: AccountId, id: string): Promise<SetUse[]> {
  const rules = await listRulesShowing(database, accountId, id);
  const codes = await listQrCodesShowing(database, accountId, id);
  return [
    ...rules.map((rule): SetUse => ({ type: "rule", ...rule })),
    ...codes.map((code): SetUse => ({ type: "code", ...code })),
  ];
}
