import { changeAccount } from "@/lib/accounts/revision";
import { recordAudit } from "@/lib/audit/record";
import type { ActionContext } from "@/lib/auth/admin-action";
import { Refusal } from "@/lib/platform/action";
import { NO_JSON } from "@/lib/platform/db/sql";
import { getQrCode } from "@/lib/qrcodes/data";
import { askWeChatForCode } from "@/lib/qrcodes/issue";
import { lifeOf, startOfLife } from "./life";

/**
 * Has WeChat make a temporary code again at once, for the same scene and as long as before. Its old picture works until
 * its own end; the new one answers alike.
 */
export async function renewQrCode(
  { actor, accountId }: ActionContext,
  { id }: { id: string },
): Promise<{ expiresAt: Date | null } | Refusal> {
  const code = await getQrCode(accountId, id);
  if (!code) return new Refusal("not-found", TEXTS.gone);
  const { lifetime, scene, sceneKind } = code;
  if (lifetime === "permanent") return new Refusal("invalid", TEXTS.permanent);
  const expireSeconds = lifeOf(code);
  const answer = await askWeChatForCode(accountId, { lifetime, scene, sceneKind, expireSeconds });
  await changeAccount(accountId, async (tx) => {
    await tx.qrCode.updateMany({
      where: { id, accountId },
      data: { ...answer, renewedAt: startOfLife(answer.expiresAt, expireSeconds), renewFailure: NO_JSON },
    });
    const detail = { id, scene, expiresAt: answer.expiresAt?.toISOString() ?? null };
    await recordAudit(tx, { actor, accountId, event: "qrCode.renewed", subject: code.name, detail });
  });
  return { expiresAt: answer.expiresAt };
}

const TEXTS = {
  gone: { zh: "找不到这个二维码。", en: "This code does not exist." },
  permanent: {
    zh: "永久二维码不会到期，不用换新。",
    en: "A permanent code does not expire; there is nothing to renew.",
  },
};
