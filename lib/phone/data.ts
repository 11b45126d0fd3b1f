import { requireAccount } from "@/lib/accounts/data";
import type { AccountId } from "@/lib/auth/account-id";
import { getStoredDelivery } from "@/lib/deliveries/data";
import { findSentButtons } from "@/lib/menu/clicks/data";
import { findQrCodes } from "@/lib/qrcodes/data";
import { listRuleNames } from "@/lib/replies/data";
import { verdictSchema } from "@/lib/replies/schema";
import type { Judgement, ScannableCode } from "./types";

/** The AppID by which the pretend platform knows the account; null when it is an account of the real one. */
export async function getSandboxAppId(accountId: AccountId): Promise<string | null> {
  const { kind, appId } = await requireAccount(accountId);
  return kind === "sandbox" ? appId : null;
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
  const judged = verdictSchema.safeParse(verdict).data ?? null;
  const tapped = judged?.trigger?.type === "click" ? judged.trigger.key : null;
  const [rules, buttons] = await Promise.all([
    listRuleNames(accountId, ruleId ? [ruleId] : []),
    findSentButtons(accountId, tapped === null ? [] : [tapped]),
  ]);
  return {
    verdict: judged,
    button: buttons.get(tapped ?? "") ?? null,
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
