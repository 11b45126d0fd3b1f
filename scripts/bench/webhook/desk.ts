import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** An account of the benchmark's own desk. */
export type BenchAccount = { id: string; token: string; path: string };

export type Desk = {
  /** The environment in which a server of the desk runs. */
  env: Record<string, string>;
  /** Creates an account with so many enabled rules: 60 % exact, 35 % contained, 5 % expressions, and a default. */
  createAccount(rules: number): Promise<BenchAccount>;
  /** Gives an account so many codes with a reply of their own; the scene of the seventh is campaign_000007. */
  createCodes(accountId: string, codes: number): Promise<void>;
  countDeliveries(): Promise<number>;
  /** How many deliveries are not counted into the reports yet. */
  countUncounted(): Promise<number>;
  remove(): Promise<void>;
};

/** What followers write; with at least ten rules, every text has a rule of its own that answers it. */
export const TEXTS = [
  "关键词3",
  "请问活动9期怎么参加？",
  "你好，请问在吗",
  "关键词1",
  "活动7期",
  "订单123456",
];

/** Makes an empty desk in a temporary folder, on SQLite unless another database is named. Once in a process. */
export async function openDesk(databaseUrl?: string): Promise<Desk> {
  const folder = mkdtempSync(path.join(tmpdir(), "mpdesk-bench-"));
  const settings = {
    DATA_DIR: folder,
    DATABASE_URL: databaseUrl ?? `file:${path.join(folder, "mpdesk.db")}`,
    MPDESK_SECRET: "the benchmark's own secret",
    SANDBOX: "off",
    LOG_LEVEL: "warn",
    NODE_ENV: "production",
  };
  Object.assign(process.env, settings);
  // Imported now and not above: the settings are read while the modules load.
  const { migrate } = await import("@/lib/platform/db/migrate");
  const { db } = await import("@/lib/platform/db/db");
  await migrate();
  return {
    env: settings,
    createAccount,
    createCodes,
    countDeliveries: () => db.delivery.count(),
    countUncounted,
    async remove() {
      await db.$disconnect();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** See {@link Desk}. */
export async function createAccount(rules: number): Promise<BenchAccount> {
  const { db } = await import("@/lib/platform/db/db");
  const { upsertRows } = await import("@/lib/platform/db/bulk");
  const { makeAccount } = await import("@/lib/testing/factories");
  const { id, token } = await makeAccount();
  const rows = Array.from({ length: rules }, (_, number) => toRow(id, number));
  await upsertRows(db, ruleTable, [...rows, { ...toRow(id, rules), triggers: [{ type: "default" }] }]);
  return { id, token, path: `/api/wechat/${id}` };
}

async function createCodes(accountId: string, codes: number): Promise<void> {
  const { db } = await import("@/lib/platform/db/db");
  const { upsertRows } = await import("@/lib/platform/db/bulk");
  const time = new Date();
  const rows = Array.from({ length: codes }, (_, number) => {
    const scene = `campaign_${String(number).padStart(6, "0")}`;
    const own = { scene, id: `${accountId}-${number}`, name: `海报 ${number}`, ticket: scene, url: scene };
    const replies = [{ type: "text", text: `欢迎来到第 ${number % 500} 号门店。` }];
    const groups = { folder: `第 ${number % 200} 组`, owner: `门店 ${number % 500}` };
    return {
      ...own,
      ...groups,
      accountId,
      replies,
      lifetime: "permanent",
      searchText: "",
      createdAt: time,
      updatedAt: time,
    };
  });
  await upsertRows(db, codeTable, rows);
}

/** Every code's deliveries up to a place are counted. */
async function countUncounted(): Promise<number> {
  const { db } = await import("@/lib/platform/db/db");
  // Not by an aggregate, which Prisma asks for over all rows.
  const last = await db.delivery.findFirst({ orderBy: { id: "desc" }, select: { id: true } });
  const place = await db.readingPlace.findUnique({ where: { reader: "qrcodes.counting" } });
  const uncounted = (last?.id ?? 0) - Math.max(0, place?.readTo ?? 0);
  // What was read and is still to be added to the counters is not counted either.
  return Math.max(uncounted, (await db.qrTallyPart.findFirst({ select: { id: true } })) ? 1 : 0);
}

const codeTable = {
  name: "QrCode",
  columns: {
    id: "text",
    accountId: "text",
    name: "text",
    lifetime: "text",
    scene: "text",
    ticket: "text",
    url: "text",
    folder: "text",
    owner: "text",
    replies: "json",
    searchText: "text",
    createdAt: "time",
    updatedAt: "time",
  },
  keptOnUpdate: [],
} as const;

const ruleTable = {
  name: "Rule",
  columns: {
    id: "text",
    accountId: "text",
    name: "text",
    enabled: "boolean",
    priority: "integer",
    triggers: "json",
    replyMode: "text",
    replies: "json",
    searchText: "text",
    revision: "integer",
    createdAt: "time",
    updatedAt: "time",
  },
  keptOnUpdate: [],
} as const;

function toRow(accountId: string, number: number) {
  const time = new Date(1_730_000_000_000 + number);
  return {
    id: `${accountId}-${String(number).padStart(7, "0")}`,
    accountId,
    name: `规则 ${number}`,
    enabled: true,
    priority: 0,
    triggers: [{ type: "keyword", ...keywordOf(number) }],
    replyMode: "all",
    replies: [{ type: "text", text: `您好，这是规则 ${number} 的回复。` }],
    searchText: "",
    revision: 1,
    createdAt: time,
    updatedAt: time,
  };
}

function keywordOf(number: number): { match: string; text: string } {
  if (number % 20 === 5) return { match: "regex", text: number === 5 ? "^订单\\d+$" : `^第${number}号\\d+$` };
  return number % 10 < 6
    ? { match: "exact", text: `关键词${number}` }
    : { match: "contains", text: `活动${number}期` };
}
