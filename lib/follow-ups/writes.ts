import type { AccountId } from "@/lib/auth/account-id";
import type { Eraser } from "@/lib/deliveries/erase";
import { type BulkRow, type BulkTable, insertRows } from "@/lib/platform/db/bulk";
import type { Database } from "@/lib/platform/db/db";
import { DAY, SECOND } from "@/lib/platform/time";
import { followUpMessageSchema } from "./schema";

/** After what a follower says, five messages may follow within 48 hours. Source: Customer service › Send messages. */
const LIFE_MS = 2 * DAY;
/** So that it does not overtake the answer, which is on its way when it is put in line; in milliseconds. */
export const HEAD_START_MS = SECOND / 2;

const TABLE = {
  name: "FollowUp",
  columns: {
    deliveryId: "integer",
    position: "integer",
    accountId: "text",
    openid: "text",
    ruleId: "text",
    message: "json",
    nextAt: "time",
    expiresAt: "time",
    createdAt: "time",
  },
  keptOnUpdate: [],
} as const satisfies BulkTable;

/** A message that is to follow an answer, and to which delivery that was. */
export type NewFollowUp = {
  deliveryId: number;
  position: number;
  accountId: string;
  openid: string;
  ruleId: string | null;
  message: unknown;
  /** When the follower was answered, in milliseconds. */
  answeredAt: number;
};

/** Has messages sent, as soon as possible; those that are no messages are left out. */
export async function addFollowUps(tx: Database, followUps: readonly NewFollowUp[]): Promise<void> {
  const rows = followUps.flatMap((followUp) => toRow(followUp) ?? []);
  if (rows.length > 0) await insertRows(tx, TABLE, rows);
}

/** Deletes what followed certain deliveries. For those who delete these. */
export async function deleteFollowUps(
  tx: Database,
  accountId: AccountId,
  deliveryIds: readonly number[],
): Promise<void> {
  await tx.followUp.deleteMany({ where: { accountId, deliveryId: { in: [...deliveryIds] } } });
}

/** What was said to a follower, or is going to be: all of it goes. */
export const followUpsEraser: Eraser = {
  models: ["FollowUp"],
  async erase(tx, { accountId, openid }) {
    const { count } = await tx.followUp.deleteMany({ where: { accountId, openid } });
    return count;
  },
};

function toRow({ ruleId, answeredAt, ...followUp }: NewFollowUp): BulkRow<typeof TABLE> | null {
  const message = followUpMessageSchema.parse(followUp.message);
  if (!message) return null;
  const createdAt = new Date(answeredAt);
  const nextAt = new Date(answeredAt + HEAD_START_MS);
  const expiresAt = new Date(answeredAt + LIFE_MS);
  const { deliveryId, position, accountId, openid } = followUp;
  const identity = { deliveryId, position, accountId, openid };
  return { ...identity, ruleId: ruleId ?? "", message, nextAt, expiresAt, createdAt };
}
