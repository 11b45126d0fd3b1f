import { type AccountId, vouchForAccountId } from "@/lib/auth/account-id";
import { db } from "@/lib/platform/db/db";
import { type Outcome, refused } from "./outcome";
import { NPM } from "./registry";

/** The account that `--account` names by its id or its AppID; null when there is none. */
export async function findAccount(idOrAppId: string): Promise<{ id: AccountId; name: string } | null> {
  const account = await db.account.findFirst({
    where: { OR: [{ id: idOrAppId }, { appId: idOrAppId }] },
    select: { id: true, name: true },
  });
  return account && { id: vouchForAccountId(account.id), name: account.name };
}

export function noSuchAccount(idOrAppId: string): Outcome {
  return refused(
    `error: there is no account with the id or AppID ${idOrAppId}.`,
    `To see them: ${NPM} account list`,
  );
}
