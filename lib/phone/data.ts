import type { AccountId } from "@/lib/auth/account-id";
import type { Actor } from "@/lib/auth/session";
import { getStoredDelivery } from "@/lib/deliveries/data";
import { db } from "@/lib/platform/db/db";
import { findQrCodes } from "@/lib/qrcodes/data";
import { listRuleNames } from "@/lib/replies/data";
import { verdictSchema } from "@/lib/replies/schema";
import type { Judgement, ScannableCode } from "./types";

/** The AppID by which the pretend platform knows the account; null when it is an account of the real one. */
export async function getSandboxAppId(accountId: AccountId): Promise<string | null> {
  const account = await db.account.findUnique({
    where: { id: accountId },
    select: { kind: true, appId: true },
  });
  return account?.kind === "sandbox" ? account.appId : null;
}

/** Accounts with a phone that the person may use instead, by name. */
export async function listSandboxAccounts(actor: Actor): Promise<{ id: string; name: string }[]> {
  return db.account.findMany({
    where: {
      kind: "sandbox",
      ...(actor.isOwner ? {} : { memberships: { some: { userId: actor.userId, role: { not: "viewer" } } } }),
    },
    select: { id: true, name: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: 20,
  });
}

/**
 * What the desk's record says about a push.
 *
 * @param key the push's identity
 * @returns null when it never arrived
 */
export async function getJudgement(accountId: AccountId, key: string): Promise<Judgement | null> {
  const delivery = await getStoredDelivery(accountId, key);
  if (!delivery) return null;
  const { ruleId, verdict, attempts, latencyMicros } = delivery;
  const rules = await listRuleNames(accountId, ruleId ? [ruleId] : []);
  return {
    verdict: verdictSchema.safeParse(verdict).data ?? null,
    rule: rules.get(ruleId ?? "") ?? null,
    attempts,
    latencyMicros,
  };
}

/** The account's own codes that can be scanned, newest first. */
export async function findScannableCodes(accountId: AccountId, search: string): Promise<ScannableCode[]> {
  const codes = await findQrCodes(accountId, search);
  return codes.map(({ id, name, scene, url, expiresAt }) => ({
    id,
    name,
    scene,
    url,
    expiresAt: expiresAt?.toISOString() ?? null,
  }));
}
