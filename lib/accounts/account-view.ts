import { vouchForAccountId } from "@/lib/auth/account-id";
import { db } from "@/lib/platform/db/db";
import { open } from "@/lib/platform/secret-box";
import { callbackUrl } from "./webhook-connection";

/** An account as the command line shows it; the secrets only when they are asked for. */
export type AccountView = {
  id: string;
  name: string;
  kind: string;
  appId: string;
  originalId: string;
  mode: string;
  callbackUrl: string;
  appSecret?: string;
  token?: string;
  encodingAesKey?: string;
};

/**
 * The accounts, oldest first.
 *
 * @param only the id of the one that is wanted
 */
export async function viewAccounts(options: { secrets: boolean; only?: string }): Promise<AccountView[]> {
  const rows = await db.account.findMany({
    where: options.only === undefined ? {} : { id: options.only },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return rows.map(({ id, name, kind, appId, originalId, mode, ...sealed }) => ({
    id,
    name,
    kind,
    appId,
    originalId,
    mode,
    callbackUrl: callbackUrl(vouchForAccountId(id)),
    ...(options.secrets && {
      appSecret: open(sealed.sealedAppSecret),
      token: open(sealed.sealedToken),
      encodingAesKey: open(sealed.sealedAesKey),
    }),
  }));
}
