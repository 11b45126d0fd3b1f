import { randomUUID } from "node:crypto";
import { vi } from "vitest";
import type { AccountId } from "@/lib/auth/account-id";
import { systemClock } from "@/lib/platform/clock";
import { type Database, db } from "@/lib/platform/db/db";
import { inTransaction } from "@/lib/platform/db/transaction";
import { countCodes } from "./count";
import { moveScopes } from "./move-scopes";
import type { NaiveCode, Push } from "./naive.test-kit";
import { groupScopes } from "./scopes";
import { endUse } from "./uses";

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

/** Counts until it has looked so many times whether it is to stop. */
export function countSome(looks: number): Promise<void> {
  const { signal } = new AbortController();
  let left = looks;
  vi.spyOn(signal, "aborted", "get").mockImplementation(() => left-- <= 0);
  return countCodes(systemClock, signal);
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
      accountId,
      name: scene,
      lifetime: "permanent",
      ticket: scene,
      url: scene,
      searchText: scene,
      ...code,
      createdAt: new Date(createdAt),
    },
  });
  const made = { id, codeId: id, ...code };
  await writeLabels(db, accountId, made);
  return made;
}

/** Puts a code into other groups, as editing it does. */
export function regroup(accountId: AccountId, before: NaiveCode, after: NaiveCode): Promise<void> {
  return inTransaction(async (tx) => {
    await writeGroups(tx, accountId, after);
    await moveScopes(tx, accountId, [
      { countedAs: after.id, from: groupScopes(before), to: groupScopes(after) },
    ]);
  });
}

/** Takes a code for a new purpose, as staff do. @param now milliseconds */
export async function reuse(
  accountId: AccountId,
  code: NaiveCode,
  groups: Pick<NaiveCode, "folder" | "owner" | "labels">,
  now: number,
): Promise<[former: NaiveCode, present: NaiveCode]> {
  const where = { id: code.codeId };
  await inTransaction(async (tx) => {
    const before = await tx.qrCode.findUniqueOrThrow({ where });
    await writeGroups(tx, accountId, { ...code, ...groups });
    await endUse(tx, accountId, { ...before, labels: code.labels }, new Date(now));
  });
  const { countedAs } = await db.qrCode.findUniqueOrThrow({ where });
  return [
    { ...code, until: now },
    { ...code, ...groups, id: countedAs, since: now },
  ];
}

async function writeGroups(tx: Database, accountId: AccountId, code: NaiveCode): Promise<void> {
  const { codeId, folder, owner, labels } = code;
  await tx.qrCode.updateMany({ where: { accountId, id: codeId }, data: { folder, owner, labels } });
  await writeLabels(tx, accountId, code);
}

async function writeLabels(tx: Database, accountId: AccountId, { codeId, labels }: NaiveCode): Promise<void> {
  await tx.qrCodeLabel.deleteMany({ where: { codeId } });
  const data = labels.map((label) => ({ accountId, label, codeId, createdAt: new Date(0) }));
  await tx.qrCodeLabel.createMany({ data });
}
