import Database from "libsql";
import { toDatabaseTime } from "@/lib/platform/db/time";
import type { Desk } from "../pages/desk";

export const CHARACTERS = 20_000;
export const PICTURES = 60;
const PARAGRAPHS = 120;

/** Puts an article into the database as somebody wrote it who writes much. @returns its id */
export async function addLongArticle({ databaseFile, accountId, url }: Desk): Promise<string> {
  const { documentSchema } = await import("@/lib/articles/document/schema");
  const { EMPTY_WRITTEN } = await import("@/lib/articles/writing/schema");
  const sentence = "西湖龙井在清明前采摘，茶师傅说水温不能超过八十五度，泡三分钟正好。";
  const text = sentence.repeat(10).slice(0, CHARACTERS / PARAGRAPHS);
  const paragraph = { type: "paragraph", content: [{ type: "text", text }] };
  const heading = { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: "采茶" }] };
  const picture = (number: number) => ({
    type: "image",
    attrs: { mediaId: `bench${number}`, src: `${url}/demo/covers/desk.jpg`, alt: "茶园" },
  });
  const content = Array.from({ length: PARAGRAPHS }, (_, number) => [
    ...(number % 10 === 0 ? [heading] : []),
    paragraph,
    ...(number % (PARAGRAPHS / PICTURES) === 0 ? [picture(number)] : []),
  ]).flat();
  const body = JSON.stringify(documentSchema.parse({ type: "doc", content }));
  const now = toDatabaseTime(Date.now());
  const [id, title] = ["bench-writing", "春茶上市"];
  const connection = new Database(databaseFile, { timeout: 5000 });
  connection
    .prepare(
      `INSERT INTO "Article" ("id", "accountId", "kind", "title", "description", "pictureUrl", "url", "searchText", "createdAt", "updatedAt")
       VALUES (?, ?, 'written', ?, '', '', '', '', ?, ?)`,
    )
    .run([id, accountId, title, now, now]);
  connection
    .prepare(
      `INSERT INTO "WrittenArticle" ("articleId", "accountId", "title", "body", "look", "updatedBy", "updatedAt")
       VALUES (?, ?, ?, ?, ?, '林小满', ?)`,
    )
    .run([id, accountId, title, body, JSON.stringify(EMPTY_WRITTEN.look), now]);
  connection.close();
  return id;
}
