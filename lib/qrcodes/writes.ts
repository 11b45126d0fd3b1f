import type { AccountId } from "@/lib/auth/account-id";
import { type BulkRow, type BulkTable, upsertRows } from "@/lib/platform/db/bulk";
import type { Database } from "@/lib/platform/db/db";
import { inParts } from "@/lib/platform/in-parts";
import { keepFilesOf } from "@/lib/replies/writes";
import { qrCodeSearchText } from "./code-rows";
import { replyListsOf } from "./code-settings";
import { labelRows } from "./issue";
import type { CodeSettings } from "./schema";
import type { MadeCode } from "./types";

// Functions of a transaction of `changeAccount`, for whoever changes codes along with something else. What they write is
// for the caller to record.

/** A code as a bulk write wants it. */
export type CodeToWrite = {
  id: string;
  revision: number;
  createdAt: Date;
  scene: string;
  values: CodeSettings & { paused: boolean; archived: boolean };
  /** Null for a code that is there already: what WeChat made of it stays. */
  made: MadeCode | null;
};

/** Inserts codes and overwrites those whose id exists, with their labels, however many. */
export async function writeCodes(
  tx: Database,
  accountId: AccountId,
  codes: readonly CodeToWrite[],
  now: Date,
): Promise<void> {
  await upsertRows(
    tx,
    TABLE,
    codes.map((code) => toRow(accountId, code, now)),
  );
  await keepFilesOf(tx, accountId, {
    replies: codes.flatMap(({ values }) =>
      Object.values(replyListsOf(values)).flatMap((replies) => replies ?? []),
    ),
  });
  for (const part of inParts(codes, CODES_A_STATEMENT)) {
    await tx.qrCodeLabel.deleteMany({ where: { accountId, codeId: { in: part.map(({ id }) => id) } } });
    await tx.qrCodeLabel.createMany({
      data: part.flatMap((code) => labelRows(accountId, code, code.values.labels)),
    });
  }
}

/** Puts codes out of sight and out of use, however many. */
export async function archiveCodes(
  tx: Database,
  accountId: AccountId,
  ids: readonly string[],
): Promise<void> {
  for (const part of inParts(ids, CODES_A_STATEMENT)) {
    const data = { archived: true, revision: { increment: 1 } };
    await tx.qrCode.updateMany({ where: { accountId, id: { in: [...part] } }, data });
  }
}

const TABLE = {
  name: "QrCode",
  columns: {
    id: "text",
    accountId: "text",
    lifetime: "text",
    scene: "text",
    sceneKind: "text",
    ticket: "text",
    url: "text",
    expiresAt: "time",
    name: "text",
    folder: "text",
    owner: "text",
    note: "text",
    labels: "json",
    paused: "boolean",
    archived: "boolean",
    endsAt: "time",
    replyMode: "text",
    replies: "json",
    followReplies: "json",
    alsoWelcome: "boolean",
    pausedReplies: "json",
    tags: "json",
    renews: "boolean",
    searchText: "text",
    revision: "integer",
    createdAt: "time",
    updatedAt: "time",
  },
  keptOnUpdate: ["accountId", "lifetime", "scene", "sceneKind", "ticket", "url", "expiresAt", "createdAt"],
} as const satisfies BulkTable & { columns: Record<keyof CodeSettings, unknown> };

/** So many ids fit into one statement. */
const CODES_A_STATEMENT = 500;

function toRow(
  accountId: AccountId,
  { id, revision, createdAt, scene, values, made }: CodeToWrite,
  now: Date,
): BulkRow<typeof TABLE> {
  // Of a code that is there already these are kept; a scene of its own keeps the statement from finding two rows.
  const kept = { lifetime: "", scene: id, sceneKind: "", ticket: "", url: "", expiresAt: null };
  return {
    ...values,
    ...(made ?? kept),
    id,
    accountId,
    endsAt: values.endsAt === null ? null : new Date(values.endsAt),
    searchText: qrCodeSearchText({ ...values, scene }),
    revision,
    createdAt,
    updatedAt: now,
  };
}
