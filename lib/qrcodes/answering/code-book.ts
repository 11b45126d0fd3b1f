import { z } from "zod";
import type { AccountId } from "@/lib/auth/account-id";
import { systemClock } from "@/lib/platform/clock";
import { type JsonRowsQuery, readJsonRows } from "@/lib/platform/db/json-rows";
import { fromDatabaseTime, toDatabaseTime } from "@/lib/platform/db/time";
import { log } from "@/lib/platform/log";
import { MINUTE } from "@/lib/platform/time";
import { startTimeSlice } from "@/lib/platform/time-slice";
import { REPLY_MODES } from "@/lib/replies/limits";
import { articleIdsOf, replySchema } from "@/lib/replies/schema";
import type { Said } from "@/lib/replies/types";

/** What answering a scan takes to know about a code. */
export type AnsweringCode = {
  id: string;
  /** When it was changed last, as the database spells it. */
  stamp: string;
  name: string;
  paused: boolean;
  archived: boolean;
  endsAt: Date | null;
  expiresAt: Date | null;
  /** For those who scan; null leaves it to the rules. */
  reply: Said | null;
  /** For those who follow through it. */
  followReply: Said | null;
  /** While it is not active. */
  pausedReply: Said | null;
  alsoWelcome: boolean;
};

/** An account's codes, all in memory, and what the next reading goes on from. */
export type CodeBook = {
  /** By scene: those of the great readings, and before them what has changed since. Copying 100,000 takes a while. */
  most: ReadonlyMap<string, AnsweringCode>;
  recent: ReadonlyMap<string, AnsweringCode>;
  /** The articles that the codes' replies show. */
  articleIds: ReadonlySet<string>;
  /** Equal replies are one object: a thousand codes of one campaign say the same. */
  shared: Map<string, Said | null>;
  /** When the latest change in here was made, in milliseconds. */
  readUntil: number;
};

/** The code with this scene, if the account has it. */
export function findCode({ most, recent }: CodeBook, scene: string): AnsweringCode | undefined {
  return recent.get(scene) ?? most.get(scene);
}

/**
 * Reads the codes that an account answers by. Of what was read before, only codes that have changed since are read
 * again: one of 100,000 costs what one of ten does. Codes do not go: WeChat keeps them, and so does the desk.
 */
export async function readCodeBook(accountId: AccountId, before: CodeBook | null): Promise<CodeBook> {
  const query = codeQuery(accountId);
  const slice = startTimeSlice();
  let writing: Writing | null = null;
  let place: [string, string] = [toDatabaseTime(Math.max((before?.readUntil ?? 0) - MARGIN, 0)), ""];
  for (;;) {
    const rows = await readJsonRows(query, { changedAfter: place, limit: ROWS_A_PAGE });
    for (const row of rows) {
      if (isKnown(row, before)) continue;
      writing ??= createWriting(before);
      enter(writing, row);
      if (slice.isOver()) await slice.rest();
    }
    const [id, updatedAt] = rows.at(-1) ?? [];
    if (rows.length < ROWS_A_PAGE) return writing ?? before ?? createWriting(null);
    place = [String(updatedAt), String(id)];
  }
}

const ROWS_A_PAGE = 1000;
const MAX_RECENT = 1000;
/** A change is dated when it begins and seen when it is committed, by processes whose clocks differ; milliseconds. */
const MARGIN = 2 * MINUTE;

function codeQuery(accountId: AccountId): JsonRowsQuery {
  const columns = {
    id: "value",
    updatedAt: "value",
    scene: "value",
    name: "value",
    paused: "value",
    archived: "value",
    endsAt: "value",
    expiresAt: "value",
    replyMode: "value",
    replies: "json",
    followReplies: "json",
    pausedReplies: "json",
    alsoWelcome: "value",
  } as const;
  return { table: "QrCode", columns, accountId };
}

type Writing = CodeBook & { target: Map<string, AnsweringCode>; articleIds: Set<string> };

function createWriting(before: CodeBook | null): Writing {
  const readUntil = before?.readUntil ?? 0;
  const articleIds = new Set(before?.articleIds);
  // Replies that no code has any more stay until there are many more of them than codes.
  const isWorn = before && before.shared.size > 2 * before.most.size + MAX_RECENT;
  const shared: CodeBook["shared"] = before && !isWorn ? before.shared : new Map();
  if (before && before.recent.size < MAX_RECENT) {
    const recent = new Map(before.recent);
    return { most: before.most, recent, target: recent, articleIds, shared, readUntil };
  }
  const most = new Map([...(before?.most ?? []), ...(before?.recent ?? [])]);
  return { most, recent: new Map(), target: most, articleIds, shared, readUntil };
}

/** What changed around the last reading is read again. */
function isKnown([, stamp, scene]: unknown[], before: CodeBook | null): boolean {
  return before !== null && findCode(before, String(scene))?.stamp === stamp;
}

/** A code that this version cannot read is left to the rules: the account's other codes must go on answering. */
function enter(writing: Writing, row: unknown[]): void {
  const { data, error } = rowSchema.safeParse(row);
  if (!data) {
    log.error({ err: error, codeId: row[0] }, "a code in the database cannot be read; the rules answer it");
    return;
  }
  const say = (stored: unknown) => share(writing, data.replyMode, stored);
  const reply = say(data.replies);
  // Field by field: what is spread out of the rest of an object takes V8 three times the memory, 100,000 times.
  writing.target.set(data.scene, {
    id: data.id,
    stamp: data.stamp,
    name: data.name,
    paused: data.paused,
    archived: data.archived,
    endsAt: data.endsAt,
    expiresAt: data.expiresAt,
    reply,
    followReply: data.followReplies === null ? reply : say(data.followReplies),
    pausedReply: say(data.pausedReplies),
    alsoWelcome: data.alsoWelcome,
  });
  // No later than now: a clock ahead of this one must not hide what others change meanwhile.
  writing.readUntil = Math.max(
    writing.readUntil,
    Math.min(fromDatabaseTime(data.stamp).getTime(), systemClock.now()),
  );
}

function share(writing: Writing, replyMode: Said["replyMode"], stored: unknown): Said | null {
  const key = `${replyMode} ${JSON.stringify(stored)}`;
  let said = writing.shared.get(key);
  if (said === undefined) {
    const { data: replies = [], error } = repliesSchema.safeParse(stored);
    if (error) log.error({ err: error }, "replies of codes in the database cannot be read; the rules answer");
    said = replies.length === 0 ? null : { replyMode, replies };
    writing.shared.set(key, said);
    for (const id of replies.flatMap(articleIdsOf)) writing.articleIds.add(id);
  }
  return said;
}

const repliesSchema = z.array(replySchema);
const time = z.string().transform(fromDatabaseTime);
// SQLite's booleans are 0 and 1.
const flag = z.union([z.boolean(), z.number()]).transform(Boolean);

const rowSchema = z
  .tuple([
    z.string(),
    z.string(),
    z.string(),
    z.string(),
    flag,
    flag,
    time.nullable(),
    time.nullable(),
    z.enum(REPLY_MODES),
    z.unknown(),
    z.unknown(),
    z.unknown(),
    flag,
  ])
  .transform(([id, stamp, scene, name, paused, archived, endsAt, expiresAt, ...said]) => {
    const [replyMode, replies, followReplies, pausedReplies, alsoWelcome] = said;
    const replying = { replyMode, replies, followReplies, pausedReplies, alsoWelcome };
    return { id, stamp, scene, name, paused, archived, endsAt, expiresAt, ...replying };
  });
