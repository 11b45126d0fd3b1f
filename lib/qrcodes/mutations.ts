import { randomInt } from "node:crypto";
import { wechatFor } from "@/lib/accounts/wechat-for";
import { recordAudit } from "@/lib/audit/record";
import type { AccountId } from "@/lib/auth/account-id";
import type { ActionContext } from "@/lib/auth/admin-action";
import { Refusal } from "@/lib/platform/action";
import { systemClock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db/db";
import { inTransaction, isUniqueConflict } from "@/lib/platform/db/transaction";
import { makeScene, qrCodeSearchText } from "./scene";
import { type QrCodeValues, secondsOf } from "./schema";

/** Has WeChat make a code and keeps it under its name. */
export async function createQrCode(
  context: ActionContext,
  values: QrCodeValues,
): Promise<{ id: string; scene: string } | Refusal> {
  const { accountId } = context;
  const scene = values.scene || makeScene(randomInt);
  // Before WeChat is asked: a permanent code that we then could not keep would be spent for nothing.
  const taken = await nameOfScene(accountId, scene);
  if (taken !== null) return sceneTaken(taken);
  const wechat = await wechatFor(accountId);
  const expireSeconds = secondsOf(values.duration);
  const made = await wechat.qrcode.create(
    values.lifetime === "temporary"
      ? { kind: "temporary", scene, expireSeconds }
      : { kind: "permanent", scene },
  );
  const lasts = values.lifetime === "temporary" ? (made.expireSeconds ?? expireSeconds) : null;
  const expiresAt = lasts === null ? null : new Date(systemClock.now() + lasts * 1000);
  const { name, lifetime } = values;
  try {
    return await insertQrCode(context, {
      name,
      lifetime,
      scene,
      ticket: made.ticket,
      url: made.url,
      expiresAt,
    });
  } catch (error) {
    if (isUniqueConflict(error)) return sceneTaken((await nameOfScene(accountId, scene)) ?? scene);
    throw error;
  }
}

type NewQrCode = Pick<QrCodeValues, "name" | "lifetime" | "scene"> & {
  ticket: string;
  url: string;
  expiresAt: Date | null;
};

async function insertQrCode(
  { actor, accountId }: ActionContext,
  code: NewQrCode,
): Promise<{ id: string; scene: string }> {
  return inTransaction(async (tx) => {
    const data = { accountId, ...code, searchText: qrCodeSearchText(code) };
    const { id } = await tx.qrCode.create({ data, select: { id: true } });
    const detail = { id, scene: code.scene, lifetime: code.lifetime };
    await recordAudit(tx, { actor, accountId, event: "qrCode.created", subject: code.name, detail });
    return { id, scene: code.scene };
  });
}

async function nameOfScene(accountId: AccountId, scene: string): Promise<string | null> {
  const code = await db.qrCode.findUnique({
    where: { accountId_scene: { accountId, scene } },
    select: { name: true },
  });
  return code?.name ?? null;
}

function sceneTaken(name: string): Refusal {
  const message = {
    zh: `这个场景值已经用于二维码“${name}”，请换一个`,
    en: `This scene belongs to the code “${name}” already; choose another`,
  };
  return new Refusal("invalid", message, { scene: message });
}
