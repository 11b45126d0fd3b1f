import { z } from "zod";
import type { Database } from "./database";
import { jsonColumn } from "./json-column";

const jobSchema = z.object({
  mediaId: z.string(),
  pageIds: z.array(z.string()),
  /** As in `publish_status`: 1 while it is under way. */
  status: z.number(),
  /** Known once it is published. */
  articleId: z.string(),
  /** Counted from 1. */
  failedIndexes: z.array(z.number()),
});
const row = z
  .object({
    publishId: z.number(),
    appId: z.string(),
    msgDataId: z.number(),
    dueAt: z.number(),
    doc: jsonColumn(jobSchema),
  })
  .transform(({ doc, ...job }) => ({ ...job, ...doc }));
const COLUMNS = "publishId, appId, msgDataId, dueAt, doc";

export type PublishJob = z.infer<typeof row>;

/** Orders to publish a draft, those that are done too. */
export function createPublishJobStore(db: Database) {
  const one = (condition: string, ...values: (string | number)[]) =>
    db.first(row, `SELECT ${COLUMNS} FROM publishJob WHERE ${condition}`, ...values);
  return {
    get: (appId: string, publishId: number) => one("appId = ? AND publishId = ?", appId, publishId),
    byMsgDataId: (appId: string, msgDataId: number) => one("appId = ? AND msgDataId = ?", appId, msgDataId),
    /** Those under way, the next one that is due first. */
    underWay: (): PublishJob[] =>
      db.all(row, `SELECT ${COLUMNS} FROM publishJob WHERE isDone = 0 ORDER BY dueAt, publishId`),
    /** Orders are numbered from 100,000,001 on (assumed). */
    add: (appId: string, dueAt: number, job: z.infer<typeof jobSchema>): PublishJob => {
      const insert = "INSERT INTO publishJob (appId, msgDataId, dueAt, isDone, doc) VALUES (?, 0, ?, 0, ?)";
      const seq = db.insert(insert, appId, dueAt, JSON.stringify(job));
      const publishId = FIRST_PUBLISH_ID + seq;
      const msgDataId = FIRST_MSG_DATA_ID + seq;
      db.run(
        "UPDATE publishJob SET publishId = ?, msgDataId = ? WHERE seq = ?",
        ...[publishId, msgDataId, seq],
      );
      return { publishId, appId, msgDataId, dueAt, ...job };
    },
    save: ({ publishId, appId: _appId, msgDataId: _msgDataId, dueAt: _dueAt, ...job }: PublishJob): void => {
      db.run(
        "UPDATE publishJob SET isDone = ?, doc = ? WHERE publishId = ?",
        ...[job.status === UNDER_WAY ? 0 : 1, JSON.stringify(job), publishId],
      );
    },
  };
}

/** The `publish_status` of an order that is not decided yet. */
export const UNDER_WAY = 1;
const FIRST_PUBLISH_ID = 100_000_000;
const FIRST_MSG_DATA_ID = 2_247_500_000;
