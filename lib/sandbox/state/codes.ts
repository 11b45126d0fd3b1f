import { z } from "zod";
import { DAY } from "@/lib/sandbox/time";
import type { Database } from "./database";
import { jsonColumn } from "./json-column";

/** A scene is a number or a string; once scanned the two look alike (Account management › QR code). */
const sceneSchema = z.union([z.object({ id: z.number() }), z.object({ text: z.string() })]);
const codeRow = z
  .object({
    ticket: z.string(),
    appId: z.string(),
    url: z.string(),
    scene: jsonColumn(sceneSchema),
    permanent: z.number(),
    createdAt: z.number(),
    expiresAt: z.number().nullable(),
  })
  .transform((found) => ({ ...found, permanent: found.permanent === 1 }));
const countRow = z.object({ n: z.number() });

export type Code = z.infer<typeof codeRow>;
export type Scene = z.infer<typeof sceneSchema>;

const WEEK = 7 * DAY;

/** The codes with parameters. Temporary ones are forgotten a week after they expire. */
export function createCodeStore(db: Database) {
  return {
    byTicket: (ticket: string): Code | null =>
      db.first(codeRow, "SELECT * FROM code WHERE ticket = ?", ticket),
    byUrl: (url: string): Code | null => db.first(codeRow, "SELECT * FROM code WHERE url = ?", url),
    permanentOf: (appId: string, scene: Scene): Code | null =>
      db.first(
        codeRow,
        "SELECT * FROM code WHERE appId = ? AND permanent = 1 AND scene = ?",
        appId,
        JSON.stringify(scene),
      ),
    countPermanent: (appId: string): number =>
      db.first(countRow, "SELECT count(*) AS n FROM code WHERE appId = ? AND permanent = 1", appId)?.n ?? 0,
    add: ({ ticket, appId, url, scene, permanent, createdAt, expiresAt }: Code): void => {
      db.run("DELETE FROM code WHERE appId = ? AND permanent = 0 AND expiresAt < ?", appId, createdAt - WEEK);
      const insert = "INSERT INTO code VALUES (?, ?, ?, ?, ?, ?, ?)";
      db.run(insert, ticket, appId, url, JSON.stringify(scene), permanent ? 1 : 0, createdAt, expiresAt);
    },
  };
}
