import type { z } from "zod";
import { articleSearchText } from "@/lib/articles/data";
import { recordAudit } from "@/lib/audit/record";
import type { ActionContext } from "@/lib/auth/admin-action";
import { Refusal } from "@/lib/platform/action";
import type { Clock } from "@/lib/platform/clock";
import type { Database } from "@/lib/platform/db/db";
import { NO_JSON } from "@/lib/platform/db/sql";
import { inTransaction } from "@/lib/platform/db/transaction";
import { MINUTE } from "@/lib/platform/time";
import { VERSIONS_KEPT } from "./data";
import { type newWrittenSchema, type WrittenValues, type writtenSaveSchema, writtenSchema } from "./schema";
import type { ArticleVersion } from "./types";
import { noteVersionFiles } from "./version-files";

/** Saves of one person belong to one sitting, and to one version, unless they paused for so long, in milliseconds. */
const SITTING_PAUSE_MS = 10 * MINUTE;
/** After so long a version is closed anyhow, so that there is something to go back to. */
const LONGEST_SITTING_MS = 60 * MINUTE;

/** Begins an article. Nobody but staff sees it before it is published. */
export function createWritten(
  context: ActionContext,
  values: z.output<typeof newWrittenSchema>,
): Promise<{ id: string }> {
  return inTransaction((tx) => insertWritten(tx, context, values));
}

/** Adds an article that is written here, and records who did. */
export async function insertWritten(
  tx: Database,
  { accountId, actor }: Pick<ActionContext, "accountId" | "actor">,
  { folder, ...written }: WrittenValues,
): Promise<{ id: string }> {
  const card = { ...cardOf(written), pictureUrl: "", url: "" };
  const { id } = await tx.article.create({
    data: { ...card, accountId, folder, kind: "written" },
    select: { id: true },
  });
  await tx.writtenArticle.create({
    data: { ...toRow(written), accountId, articleId: id, updatedById: actor.userId, updatedBy: actor.name },
  });
  const subject = written.title;
  await recordAudit(tx, { actor, accountId, event: "article.created", subject, detail: { id } });
  return { id };
}

/**
 * Keeps what was typed, unless somebody else saved since. It happens at every pause in typing, so it is in the audit
 * once a sitting. What is published stays as it is.
 */
export function saveWritten(
  context: ActionContext,
  { id, revision, ...values }: z.output<typeof writtenSaveSchema>,
  clock: Clock,
): Promise<{ revision: number; savedAt: Date } | Refusal> {
  const { accountId, actor } = context;
  const savedAt = new Date(clock.now());
  return inTransaction(async (tx) => {
    const where = { id, accountId, kind: "written" };
    const before = await tx.article.findFirst({ where, select: { url: true, folder: true } });
    if (!before) return GONE;
    const { count } = await tx.article.updateMany({
      where: { ...where, revision },
      data: {
        revision: { increment: 1 },
        folder: values.folder,
        // Nobody outside has seen the card of an article without an address.
        ...(before.url === "" && cardOf(values)),
      },
    });
    if (count === 0) return CHANGED;
    const last = await findLastVersion(tx, accountId, id);
    const lastNumber = last?.number ?? (await keepBeginning(tx, accountId, id, before.folder));
    const { folder, ...written } = values;
    await tx.writtenArticle.update({
      where: { articleId: id },
      data: { ...toRow(written), updatedById: actor.userId, updatedBy: actor.name },
    });
    await keepVersion(tx, context, { id, values, savedAt, last, number: lastNumber + 1 });
    return { revision: revision + 1, savedAt };
  });
}

type LastVersion = Pick<ArticleVersion, "number" | "savedAt" | "begunAt"> & { savedById: string | null };

function findLastVersion(
  tx: Database,
  accountId: ActionContext["accountId"],
  articleId: string,
): Promise<LastVersion | null> {
  return tx.articleVersion.findFirst({
    where: { accountId, articleId },
    orderBy: { number: "desc" },
    select: { number: true, savedById: true, savedAt: true, begunAt: true },
  });
}

/**
 * Keeps what an article began with, a file or a template, before it is written over: it was never saved.
 *
 * @returns its number; 0 where the article began with nothing
 */
async function keepBeginning(
  tx: Database,
  accountId: ActionContext["accountId"],
  articleId: string,
  folder: string,
): Promise<number> {
  const written = await tx.writtenArticle.findFirstOrThrow({ where: { accountId, articleId } });
  const values = writtenSchema.parse({ ...written, folder });
  if (values.body.content.length === 0) return 0;
  const { updatedById: savedById, updatedBy: savedBy, updatedAt } = written;
  const version = { savedById, savedBy, accountId, articleId, number: 1, values };
  await tx.articleVersion.create({ data: { ...version, savedAt: updatedAt, begunAt: updatedAt } });
  await noteVersionFiles(tx, version, values);
  return 1;
}

type VersionToKeep = {
  id: string;
  values: WrittenValues;
  savedAt: Date;
  last: LastVersion | null;
  /** That of a new one. */
  number: number;
};

async function keepVersion(
  tx: Database,
  { accountId, actor }: Pick<ActionContext, "accountId" | "actor">,
  { id, values, savedAt, last, number }: VersionToKeep,
): Promise<void> {
  const isSameSitting =
    last?.savedById === actor.userId &&
    savedAt.getTime() - last.savedAt.getTime() < SITTING_PAUSE_MS &&
    savedAt.getTime() - last.begunAt.getTime() < LONGEST_SITTING_MS;
  if (last && isSameSitting) {
    const key = { articleId: id, number: last.number };
    await tx.articleVersion.update({ where: { articleId_number: key }, data: { values, savedAt } });
    await noteVersionFiles(tx, { ...key, accountId }, values);
    return;
  }
  const person = { savedById: actor.userId, savedBy: actor.name };
  const version = { ...person, accountId, articleId: id, number, values, savedAt, begunAt: savedAt };
  await tx.articleVersion.create({ data: version });
  await noteVersionFiles(tx, version, values);
  await tx.articleVersion.deleteMany({ where: { articleId: id, number: { lte: number - VERSIONS_KEPT } } });
  const detail = { id, version: number };
  await recordAudit(tx, { actor, accountId, event: "article.updated", subject: values.title, detail });
}

function cardOf({ title, digest }: Pick<WrittenValues, "title" | "digest">) {
  const card = { title, description: digest };
  return { ...card, searchText: articleSearchText({ ...card, pictureUrl: "", url: "" }) };
}

function toRow({ coverCrops, ...written }: Omit<WrittenValues, "folder">) {
  return { ...written, coverCrops: coverCrops ?? NO_JSON };
}

const GONE = new Refusal("not-found", {
  zh: "这篇文章已经被删除。您写的内容还在这个页面上，可以复制后新建一篇。",
  en: "This article has been deleted. What you wrote is still on this page; copy it into a new one.",
});

const CHANGED = new Refusal("conflict", {
  zh: "在您编辑时，别人保存了另一个版本。您写的内容还在，请选择保留哪一个。",
  en: "Somebody saved another version while you were writing. What you wrote is still here; choose which to keep.",
});
