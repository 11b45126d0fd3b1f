import type { AccountId } from "@/lib/auth/account-id";
import { upsertRows } from "@/lib/platform/db/bulk";
import type { Database } from "@/lib/platform/db/db";
import { askWeChatForCode, labelRows } from "@/lib/qrcodes/issue";
import { moveScopes } from "@/lib/qrcodes/measuring/move-scopes";
import { groupScopes } from "@/lib/qrcodes/measuring/scopes";
import { qrCodeSearchText } from "@/lib/qrcodes/scene";
import type { CodePlan } from "./codes";
import type { Written } from "./compare";
import type { CodeValues } from "./stored";

type MadeCode = Awaited<ReturnType<typeof askWeChatForCode>>;
/** What WeChat has made, by scene: a second attempt must not ask again. */
export type MadeCodes = Map<string, MadeCode>;

/** Has WeChat make what is not there yet. Throws WeChatRefusal and WeChatUnreachable. */
export async function makeCodes(accountId: AccountId, plan: CodePlan, made: MadeCodes): Promise<void> {
  for (const { id } of plan.created) {
    const asked = plan.asked.get(id);
    if (asked && !made.has(asked.scene)) made.set(asked.scene, await askWeChatForCode(accountId, asked));
  }
}

/** Writes the codes of a plan, with their labels and what they have counted so far. */
export async function writeCodes(
  tx: Database,
  accountId: AccountId,
  { plan, made, now }: { plan: CodePlan; made: MadeCodes; now: Date },
): Promise<void> {
  const rows = [...plan.created, ...plan.updated];
  await upsertRows(
    tx,
    CODES,
    rows.map((row) => ({ ...toRow(row, plan, now), ...wechatColumns(row.id, plan, made), accountId })),
  );
  await writeLabels(tx, accountId, rows);
  await moveScopes(tx, accountId, plan.updated.flatMap(regrouped(plan)));
  for (const ids of inParts(plan.deleted.map(({ id }) => id))) {
    const data = { archived: true, revision: { increment: 1 } };
    await tx.qrCode.updateMany({ where: { accountId, id: { in: ids } }, data });
  }
}

const CODES = {
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
} as const;

const IDS_A_STATEMENT = 500;

function toRow({ id, revision, createdAt, values }: Written<CodeValues>, plan: CodePlan, now: Date) {
  const endsAt = values.endsAt === null ? null : new Date(values.endsAt);
  const { scene = "" } = plan.before.get(id) ?? plan.asked.get(id) ?? {};
  const searchText = qrCodeSearchText({ ...values, scene });
  return { ...values, id, revision, createdAt, endsAt, searchText, updatedAt: now };
}

/** Of a code that is there already they are kept; a scene of its own keeps the statement from finding two rows. */
function wechatColumns(id: string, { asked }: CodePlan, made: MadeCodes) {
  const wanted = asked.get(id);
  const answer = wanted && made.get(wanted.scene);
  if (!wanted || !answer) {
    return { lifetime: "", scene: id, sceneKind: "", ticket: "", url: "", expiresAt: null };
  }
  const { lifetime, scene, sceneKind } = wanted;
  return { lifetime, scene, sceneKind, ...answer };
}

async function writeLabels(
  tx: Database,
  accountId: AccountId,
  rows: readonly Written<CodeValues>[],
): Promise<void> {
  for (const ids of inParts(rows.map(({ id }) => id)))
    await tx.qrCodeLabel.deleteMany({ where: { accountId, codeId: { in: ids } } });
  for (const part of inParts(rows)) {
    await tx.qrCodeLabel.createMany({
      data: part.flatMap((row) => labelRows(accountId, row, row.values.labels)),
    });
  }
}

function regrouped({ before }: CodePlan) {
  return ({ id, values }: Written<CodeValues>) => {
    const code = before.get(id);
    if (!code) return [];
    return [{ countedAs: code.countedAs, from: groupScopes(code.values), to: groupScopes(values) }];
  };
}

function inParts<T>(items: readonly T[]): T[][] {
  const count = Math.ceil(items.length / IDS_A_STATEMENT);
  return Array.from({ length: count }, (_, part) =>
    items.slice(part * IDS_A_STATEMENT, (part + 1) * IDS_A_STATEMENT),
  );
}
