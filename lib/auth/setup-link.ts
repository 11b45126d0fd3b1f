import { randomBytes, timingSafeEqual } from "node:crypto";
import { hashPassword } from "better-auth/crypto";
import { recordAudit } from "@/lib/audit/record";
import type { Clock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db/db";
import { inTransaction } from "@/lib/platform/db/transaction";
import { env } from "@/lib/platform/env";
import { openIfReadable, seal } from "@/lib/platform/secret-box";
import { DAY } from "@/lib/platform/time";
import { insertPerson } from "./insert-person";
import type { NewPerson } from "./schema";

const ROW = "setup";
const LIFETIME = DAY;

/** The address behind which the owner is created, and until when; null once there is an owner. */
export async function getSetupLink(clock: Clock): Promise<{ url: string; expiresAt: Date } | null> {
  if (await hasOwner()) return null;
  const link = (await readValidLink(clock)) ?? (await replaceLink(clock));
  return { url: `${env.PUBLIC_URL}/setup?token=${link.token}`, expiresAt: link.expiresAt };
}

/** Whether the token opens the set-up page now. */
export async function isSetupToken(token: string, clock: Clock): Promise<boolean> {
  const link = await readValidLink(clock);
  if (!link || (await hasOwner())) return false;
  const [given, expected] = [Buffer.from(token), Buffer.from(link.token)];
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/**
 * Creates the owner and uses the link up.
 *
 * @returns false when the link is wrong, over or already used
 */
export async function createOwner(token: string, person: NewPerson, clock: Clock): Promise<boolean> {
  if (!(await isSetupToken(token, clock))) return false;
  const password = await hashPassword(person.password);
  return inTransaction(async (tx) => {
    // Of two people who hold the link, the one whose delete finds the row becomes the owner.
    const { count } = await tx.setupLink.deleteMany({ where: { id: ROW } });
    if (count === 0) return false;
    const userId = await insertPerson(tx, { ...person, password, isOwner: true });
    const actor = { userId, name: person.name };
    await recordAudit(tx, { actor, event: "owner.created", subject: person.email, detail: {} });
    return true;
  });
}

/** Whether somebody owns this installation yet. */
export async function hasOwner(): Promise<boolean> {
  return (await db.user.count({ where: { isOwner: true } })) > 0;
}

async function readValidLink(clock: Clock): Promise<{ token: string; expiresAt: Date } | null> {
  const row = await db.setupLink.findUnique({ where: { id: ROW } });
  if (!row || row.expiresAt.getTime() <= clock.now()) return null;
  const token = openIfReadable(row.sealedToken);
  return token === null ? null : { token, expiresAt: row.expiresAt };
}

async function replaceLink(clock: Clock): Promise<{ token: string; expiresAt: Date }> {
  const token = randomBytes(24).toString("base64url");
  const data = { sealedToken: seal(token), expiresAt: new Date(clock.now() + LIFETIME) };
  await db.setupLink.upsert({ where: { id: ROW }, create: { id: ROW, ...data }, update: data });
  return { token, expiresAt: data.expiresAt };
}
