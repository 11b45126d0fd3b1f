import type { z } from "zod";
import { recordAudit } from "@/lib/audit/record";
import type { ActionContext } from "@/lib/auth/admin-action";
import { FILE_FORMATS, type FileFault } from "@/lib/media/files/file-formats";
import { type ReceivedFile, UnusableFile } from "@/lib/media/files/received-file";
import { MediaStoreError } from "@/lib/media/store/s3-client";
import { Refusal } from "@/lib/platform/action";
import { systemClock } from "@/lib/platform/clock";
import type { Database } from "@/lib/platform/db/db";
import { inTransaction } from "@/lib/platform/db/transaction";
import { log } from "@/lib/platform/log";
import { noteReplacement } from "@/lib/replies/files/writes";
import { FILE_COLUMNS, fileSearchText, listFilesById, toLibraryFile } from "./data";
import { type KeptContent, keepFile } from "./keep-file";
import { libraryMessages } from "./messages";
import type {
  begunUploadSchema,
  fileDeletionSchema,
  fileUpdateSchema,
  newFileSchema,
  replacementSchema,
} from "./schema";
import type { FileUse, LibraryFile, UploadStanding } from "./types";
import { countBytes, uploadOf, whenWorkIsOver } from "./unfinished-uploads";
import { listFileUses } from "./uses";

/** Where a file comes from that nobody here uploaded. */
export type FileOrigin = {
  /** WeChat's id of it. */
  materialId: string;
  /** Keeps what else is known of its content, in the transaction that adds the file. */
  keep: (tx: Database, contentHash: string) => Promise<void>;
};

/** Who adds a file: somebody, or work that somebody ordered. */
export type FileAdder = Pick<ActionContext, "accountId"> & {
  actor: Pick<ActionContext["actor"], "name"> & { userId: string | null };
};

/** Adds a file to the library. The same content under another name is another file, stored once. */
export async function addFile(
  { actor, accountId }: FileAdder,
  { name, folder, file, fileId }: z.output<typeof newFileSchema>,
  origin: FileOrigin | null = null,
): Promise<LibraryFile | Refusal> {
  const content = await keepContent(file);
  if (content instanceof Refusal) return content;
  const { kind } = FILE_FORMATS[content.format];
  const words = { name, folder, searchText: fileSearchText({ name, folder }) };
  const data = { ...content, ...words, accountId, kind, materialId: origin?.materialId ?? null };
  return inTransaction(async (tx) => {
    // Its end was sent before, and the answer was lost; or it was stopped while its content came, and begun again.
    const same = fileId ? { id: fileId } : origin && { materialId: origin.materialId };
    const known =
      same && (await tx.mediaFile.findFirst({ where: { ...same, accountId }, select: FILE_COLUMNS }));
    if (known) return toLibraryFile(accountId, known);
    const row = await tx.mediaFile.create({ data: { ...data, id: fileId }, select: FILE_COLUMNS });
    const { format, bytes, contentHash } = content;
    await origin?.keep(tx, contentHash);
    const detail = { id: row.id, kind, format, bytes, contentHash };
    const event = origin ? "mediaFile.takenOver" : "mediaFile.added";
    await recordAudit(tx, { actor, accountId, event, subject: name, detail });
    return toLibraryFile(accountId, row);
  });
}

/** How far an upload of the person's has come; what is being made of it is waited for. */
export async function getUpload(
  { actor, accountId }: ActionContext,
  { upload: name }: z.output<typeof begunUploadSchema>,
): Promise<UploadStanding> {
  const upload = uploadOf({ userId: actor.userId, accountId }, name);
  await whenWorkIsOver(upload);
  const [file = null] = await listFilesById(accountId, [upload.fileId]);
  return { bytes: file ? file.bytes : await countBytes(upload), file };
}

/** Puts another content behind a file: whatever shows it shows that from now on. */
export async function replaceFile(
  { actor, accountId }: ActionContext,
  { id, file }: z.output<typeof replacementSchema>,
): Promise<LibraryFile | Refusal> {
  const content = await keepContent(file);
  if (content instanceof Refusal) return content;
  return inTransaction(async (tx) => {
    const before = await tx.mediaFile.findFirst({
      where: { id, accountId },
      select: { ...FILE_COLUMNS, kind: true },
    });
    if (!before) return GONE;
    if (before.kind !== FILE_FORMATS[content.format].kind) return OTHER_KIND;
    // So it was before; or this was sent before, and the answer was lost.
    if (before.contentHash === content.contentHash) return toLibraryFile(accountId, before);
    const row = await tx.mediaFile.update({
      where: { id, accountId },
      data: { ...content, revision: { increment: 1 } },
      select: FILE_COLUMNS,
    });
    await noteReplacement(tx, accountId, id, systemClock);
    const detail = { id, before: before.contentHash, after: content.contentHash, bytes: content.bytes };
    await recordAudit(tx, { actor, accountId, event: "mediaFile.replaced", subject: row.name, detail });
    return toLibraryFile(accountId, row);
  });
}

/** Gives a file another name or folder, unless somebody else changed it meanwhile. */
export async function updateFile(
  { actor, accountId }: ActionContext,
  { id, revision, name, folder }: z.output<typeof fileUpdateSchema>,
): Promise<{ revision: number } | Refusal> {
  return inTransaction(async (tx) => {
    const before = await tx.mediaFile.findFirst({ where: { id, accountId } });
    if (!before) return GONE;
    const data = { name, folder, searchText: fileSearchText({ name, folder }), revision: { increment: 1 } };
    const { count } = await tx.mediaFile.updateMany({ where: { id, accountId, revision }, data });
    if (count === 0) return CHANGED;
    const detail = {
      id,
      before: { name: before.name, folder: before.folder },
      after: { name, folder },
    };
    await recordAudit(tx, { actor, accountId, event: "mediaFile.updated", subject: name, detail });
    return { revision: revision + 1 };
  });
}

/**
 * Deletes a file. One that something still shows stays, and the answer names that; where only earlier versions of
 * articles do, it goes if that is meant.
 */
export async function deleteFile(
  { actor, accountId }: ActionContext,
  { id, leavesGaps }: z.output<typeof fileDeletionSchema>,
): Promise<{ isDeleted: boolean; usedBy: FileUse[] }> {
  return inTransaction(async (tx) => {
    const usedBy = await listFileUses(tx, accountId, id);
    const isKept = leavesGaps ? usedBy.some(({ type }) => type !== "articleVersion") : usedBy.length > 0;
    if (isKept) return { isDeleted: false, usedBy };
    const before = await tx.mediaFile.findFirst({ where: { id, accountId } });
    // Somebody else was faster: the file is gone, which is what was asked for.
    if (!before) return { isDeleted: true, usedBy };
    await tx.mediaFile.deleteMany({ where: { id, accountId } });
    const { name, folder, contentHash, bytes } = before;
    const detail = { id, before: { name, folder, contentHash, bytes } };
    await recordAudit(tx, { actor, accountId, event: "mediaFile.deleted", subject: name, detail });
    return { isDeleted: true, usedBy };
  });
}

async function keepContent(file: ReceivedFile | UnusableFile): Promise<KeptContent | Refusal> {
  try {
    const content = file instanceof UnusableFile ? file : await keepFile(file);
    return "problem" in content ? refuseFile(content.problem) : content;
  } catch (error) {
    if (!(error instanceof MediaStoreError)) throw error;
    log.error({ err: error }, "a file could not be stored");
    return NOT_STORED;
  }
}

function refuseFile(problem: FileFault): Refusal {
  const words = { zh: libraryMessages.zh.problems[problem], en: libraryMessages.en.problems[problem] };
  // What broke off can go on.
  return new Refusal(problem === "brokenOff" ? "conflict" : "invalid", words, { file: words });
}

const STORE_AWAY = {
  zh: "文件的存储空间现在连不上，请稍后重试；如果还是不行，请让管理员查看日志",
  en: "The place where files are kept cannot be reached. Try again in a moment; if it stays, ask an administrator to look at the log",
};
const NOT_STORED = new Refusal("failed", STORE_AWAY, { file: STORE_AWAY });

const GONE = new Refusal("not-found", {
  zh: "这个文件已经被删除，请刷新后再看",
  en: "This file has been deleted; reload the page",
});

const CHANGED = new Refusal("conflict", {
  zh: "在您编辑时，别人修改了这个文件。请刷新后再改一次",
  en: "Somebody changed this file meanwhile. Reload the page and change it again",
});

const OTHER_KIND = new Refusal("invalid", {
  zh: "只能换成同一种文件：图片换图片，语音换语音，视频换视频",
  en: "A file can only be replaced by one of its kind: a picture by a picture, a video by a video",
});
