import type { AccountId } from "@/lib/auth/account-id";
import { jsonContains } from "@/lib/platform/db/contains";
import { type Database, db } from "@/lib/platform/db/db";
import { namedRowsSchema } from "@/lib/platform/db/named-rows";
import { toSearchText } from "@/lib/platform/db/search-text";
import { sql } from "@/lib/platform/db/sql";
import { log } from "@/lib/platform/log";
import { newestFirst, placeCursor, readPage } from "@/lib/platform/page";
import { type NewTemplate, newTemplateSchema, type TemplatesRequest } from "./schema";
import type { ArticleTemplate, PageOfTemplates } from "./types";

/** Each is shown as it looks, which a page of fifty would be slow to do. */
const PAGE_SIZE = 12;

const COLUMNS = {
  id: true,
  kind: true,
  name: true,
  folder: true,
  title: true,
  body: true,
  look: true,
  createdBy: true,
  createdAt: true,
} as const;

/** One page of an account's templates of a kind, newest first. */
export async function listTemplates(
  accountId: AccountId,
  { kind, search, after }: TemplatesRequest,
): Promise<PageOfTemplates> {
  const words = search?.trim();
  const searchText = words ? { contains: toSearchText(words) } : undefined;
  const page = await readPage(
    { after },
    placeCursor,
    (reading) => {
      const { where, orderBy } = newestFirst(reading);
      const filter = { accountId, kind, searchText, ...where };
      return db.articleTemplate.findMany({ where: filter, orderBy, take: reading.take, select: COLUMNS });
    },
    PAGE_SIZE,
  );
  return { ...page, rows: page.rows.flatMap(toTemplate) };
}

/** All of an account's templates and blocks that can be read, oldest first. */
export async function listStoredTemplates(
  accountId: AccountId,
): Promise<{ id: string; createdAt: Date; values: NewTemplate }[]> {
  const rows = await db.articleTemplate.findMany({
    where: { accountId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: COLUMNS,
  });
  return rows.flatMap((row) =>
    toTemplate(row).map(({ id, createdAt, createdBy: _, ...values }) => ({ id, createdAt, values })),
  );
}

/** The templates and blocks that show a file of the library, by name, at most 100. It looks through all of them. */
export async function listTemplatesShowingFile(
  database: Database,
  accountId: AccountId,
  fileId: string,
): Promise<{ id: string; name: string }[]> {
  const showsIt = jsonContains(sql`"body"`, JSON.stringify(fileId));
  const templates: unknown = await database.$queryRaw`
    SELECT "id", "name" FROM "ArticleTemplate" WHERE "accountId" = ${accountId} AND ${showsIt}
    ORDER BY "name", "id" LIMIT 100`;
  return namedRowsSchema.parse(templates);
}

/** The text that a search for templates looks through. */
export function templateSearchText({ name, folder }: { name: string; folder: string }): string {
  return toSearchText(name, folder);
}

type Row = { id: string; createdBy: string; createdAt: Date } & Record<
  "kind" | "name" | "folder" | "title" | "body" | "look",
  unknown
>;

/** None where it cannot be read: the others are to be seen all the same. */
function toTemplate({ id, createdBy, createdAt, ...row }: Row): ArticleTemplate[] {
  const { data, error } = newTemplateSchema.safeParse(row);
  if (error) log.error({ err: error, templateId: id }, "a template in the database cannot be read");
  return data ? [{ id, createdBy, createdAt, ...data }] : [];
}
