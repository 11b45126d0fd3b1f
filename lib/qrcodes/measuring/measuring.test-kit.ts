import { randomUUID } from "node:crypto";
import type { AccountId } from "@/lib/auth/account-id";
import { type Database, db } from "@/lib/platform/db/db";
import { inTransaction } from "@/lib/platform/db/transaction";
import { moveScopes } from "./move-scopes";
import type { NaiveCode, Push } from "./naive.test-kit";
import { groupScopes } from "./scopes";

/** Writes pushes as the webhook does, in this order. */
export async function store(accountId: AccountId, rows: readonly Push[]): Promise<void> {
  await db.delivery.createMany({
    data: rows.map(({ openid, inbound, at, receivedAt, keyword }) => ({
      accountId,
      key: randomUUID(),
      openid,
      kind: inbound.type,
      summary: "words that nobody else has",
      message: { ...inbound, fromUser: openid, createTime: Math.floor(at / 1000) },
      verdict: keyword
        ? { why: "rule", trigger: { type: "keyword", match: "exact", text: keyword } }
        : { why: "no-rule" },
      response: "success",
      latencyMicros: 1,
      receivedAt: new Date(receivedAt),
    })),
  });
}

/** A code that the desk has known since then. */
export async function makeNaiveCode(
  accountId: AccountId,
  scene: string,
  groups: Partial<Pick<NaiveCode, "folder" | "owner" | "labels">>,
  createdAt: number,
): Promise<NaiveCode> {
  const code = { scene, folder: "", owner: "", labels: [], ...groups };
  const { id } = await db.qrCode.create({
    data: {
      ...{ accountId, name: scene, lifetime: "permanent", ticket: scene, url: scene, searchText: scene },
      ...code,
      createdAt: new Date(createdAt),
    },
  });
  await writeLabels(db, accountId, { id, ...code });
  return { id, ...code };
}

/** Puts a code into other groups, as editing it does. */
export function regroup(accountId: AccountId, before: NaiveCode, after: NaiveCode): Promise<void> {
  return inTransaction(async (tx) => {
    const { folder, owner, labels } = after;
    await tx.qrCode.updateMany({ where: { accountId, id: after.id }, data: { folder, owner, labels } });
    await writeLabels(tx, accountId, after);
    await moveScopes(tx, accountId, [{ id: after.id, from: groupScopes(before), to: groupScopes(after) }]);
  });
}

async function writeLabels(tx: Database, accountId: AccountId, { id, labels }: NaiveCode): Promise<void> {
  await tx.qrCodeLabel.deleteMany({ where: { codeId: id } });
  const data = labels.map((label) => ({ accountId, label, codeId: id, createdAt: new Date(0) }));
  await tx.qrCodeLabel.createMany({ data });
}
