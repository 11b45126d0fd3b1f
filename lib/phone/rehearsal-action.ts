import type { z } from "zod";
import type { AccountId } from "@/lib/auth/account-id";
import { adminAction } from "@/lib/auth/admin-action";
import type { Refusal } from "@/lib/platform/action";
import { rehearsedActSchema } from "./schema";
import type { RehearsedLine } from "./types";

/** The engine that answers followers stands above the phone: whoever joins the two hands it in. */
type Rehearse = (
  accountId: AccountId,
  rehearsed: z.output<typeof rehearsedActSchema>,
) => Promise<{ lines: RehearsedLine[] } | Refusal>;

/** Lets those who may use the phone try what followers would be answered. */
export function rehearsalAction(rehearse: Rehearse) {
  return adminAction("phone.use", rehearsedActSchema, ({ accountId }, rehearsed) =>
    rehearse(accountId, rehearsed),
  );
}
