import { randomInt } from "node:crypto";
import { z } from "zod";
import { wechatFor } from "@/lib/accounts/wechat-for";
import { recordAudit } from "@/lib/audit/record";
import type { AccountId } from "@/lib/auth/account-id";
import { systemClock } from "@/lib/platform/clock";
import { type Database, db } from "@/lib/platform/db/db";
import { isPostgres } from "@/lib/platform/db/dialect";
import { sql } from "@/lib/platform/db/sql";
import type { AskedIds } from "@/lib/replies/files/types";
import { keepFilesOf } from "@/lib/replies/writes";
import { qrCodeSearchText } from "./code-rows";
import { replyListsOf } from "./code-settings";
import { MAX_NUMBER } from "./limits";
import { makeScene } from "./make-scene";
import type { CodeSettings } from "./schema";
import type { Lifetime, MadeCode, SceneKind } from "./types";

export type CodeToAsk = {
  lifetime: Lifetime;
  scene: string;
  sceneKind: SceneKind;
  /** Of no meaning for permanent codes. */
  expireSeconds: number;
};

/** Who has a code made. Null for the operations command line. */
export type IssueContext = { accountId: AccountId; actor: { userId: string; name: string } | null };

/**
 * Has WeChat make a code; the same scene asked again gives the same permanent code. Throws WeChatRefusal and
 * WeChatUnreachable.
 */
export async function askWeChatForCode(
  accountId: AccountId,
  { lifetime, scene, sceneKind, expireSeconds }: CodeToAsk,
): Promise<Pick<MadeCode, "ticket" | "url" | "expiresAt">> {
  const wechat = await wechatFor(accountId);
  const wireScene = sceneKind === "number" ? Number(scene) : scene;
  const made = await wechat.qrcode.create(
    lifetime === "temporary"
      ? { kind: "temporary", scene: wireScene, expireSeconds }
      : { kind: "permanent", scene: wireScene },
  );
  const lasts = lifetime === "temporary" ? (made.expireSeconds ?? expireSeconds) : null;
  const expiresAt = lasts === null ? null : new Date(systemClock.now() + lasts * 1000);
  return { ticket: made.ticket, url: made.url, expiresAt };
}

/**
 * Keeps a code that WeChat made, with its labels and the record of who had it made. To be run inside changeAccount, so
 * that the webhook learns of it; throws a unique conflict for a scene that the account has. It counts as created now
 * unless `made` says when. `asked` is what WeChat said of the files that it sends.
 */
export async function insertCode(
  tx: Database,
  { actor, accountId }: IssueContext,
  settings: CodeSettings,
  made: MadeCode & { createdAt?: Date; batchId?: string },
  asked?: AskedIds,
): Promise<{ id: string }> {
  const { followReplies, endsAt, ...columns } = settings;
  const code = await tx.qrCode.create({
    data: {
      ...columns,
      ...made,
      accountId,
      ...(followReplies && { followReplies }),
      endsAt: endsAt === null ? null : new Date(endsAt),
      searchText: qrCodeSearchText({ ...settings, scene: made.scene }),
    },
    select: { id: true, createdAt: true },
  });
  await tx.qrCodeLabel.createMany({ data: labelRows(accountId, code, settings.labels) });
  await keepFilesOf(tx, accountId, replyListsOf(settings), asked);
  const detail = { id: code.id, scene: made.scene, lifetime: made.lifetime };
  await recordAudit(tx, { actor, accountId, event: "qrCode.created", subject: settings.name, detail });
  return { id: code.id };
}

/** A code's labels as their own index has them. */
export function labelRows(
  accountId: AccountId,
  code: { id: string; createdAt: Date },
  labels: readonly string[],
) {
  return [...new Set(labels)].map((label) => ({
    accountId,
    label,
    codeId: code.id,
    createdAt: code.createdAt,
  }));
}

/**
 * Scenes that no code of the account has and no batch is about to use. Numbers are 1 to 100,000, the range of permanent
 * codes, the smallest first; there may be fewer left than are wanted.
 */
export async function chooseScenes(accountId: AccountId, count: number, kind: SceneKind): Promise<string[]> {
  return kind === "number" ? unusedNumbers(accountId, count) : unusedTexts(accountId, count);
}

async function unusedNumbers(accountId: AccountId, count: number): Promise<string[]> {
  const rows: unknown = await db.$queryRaw`
    WITH RECURSIVE numbers("number") AS (
      SELECT 1 UNION ALL SELECT "number" + 1 FROM numbers WHERE "number" < ${MAX_NUMBER}
    )
    SELECT CAST("number" AS TEXT) AS "scene" FROM numbers
    WHERE NOT EXISTS (
      SELECT 1 FROM "QrCode" WHERE "accountId" = ${accountId} AND "scene" = CAST(numbers."number" AS TEXT)
    ) AND CAST("number" AS TEXT) NOT IN (${reservedScenes(accountId)})
    LIMIT ${count}`;
  return scenesSchema.parse(rows).map(({ scene }) => scene);
}

async function unusedTexts(accountId: AccountId, count: number): Promise<string[]> {
  const chosenScenes = new Set<string>();
  while (chosenScenes.size < count) {
    const candidates = Array.from({ length: count - chosenScenes.size }, () => makeScene(randomInt));
    const taken = await takenScenes(accountId, candidates);
    for (const scene of candidates) if (!taken.has(scene)) chosenScenes.add(scene);
  }
  return [...chosenScenes];
}

/** Which of these scenes a code has or a batch is about to use. */
export async function takenScenes(accountId: AccountId, scenes: readonly string[]): Promise<Set<string>> {
  const json = JSON.stringify(scenes);
  const rowOfEach = isPostgres
    ? sql`SELECT jsonb_array_elements_text(${json}::jsonb) AS "scene"`
    : sql`SELECT value AS "scene" FROM json_each(${json})`;
  const rows: unknown = await db.$queryRaw`
    SELECT "scene" FROM (${rowOfEach}) AS asked
    WHERE EXISTS (SELECT 1 FROM "QrCode" WHERE "accountId" = ${accountId} AND "QrCode"."scene" = asked."scene")
      OR "scene" IN (${reservedScenes(accountId)})`;
  return new Set(scenesSchema.parse(rows).map(({ scene }) => scene));
}

/** Scenes of codes that batches have not made yet. */
function reservedScenes(accountId: AccountId) {
  return sql`
    SELECT "QrBatchItem"."scene" FROM "QrBatch"
    JOIN "QrBatchItem" ON "QrBatchItem"."batchId" = "QrBatch"."id" AND "QrBatchItem"."state" = 'waiting'
    WHERE "QrBatch"."accountId" = ${accountId} AND "QrBatch"."state" IN ('running', 'paused')`;
}

const scenesSchema = z.array(z.object({ scene: z.string() }));
