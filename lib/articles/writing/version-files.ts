import { walkDocument } from "@/lib/articles/document/walk-document";
import type { Database } from "@/lib/platform/db/db";
import type { WrittenValues } from "./schema";

type Version = { articleId: string; number: number; accountId: string };

/** The files of the library that an article shows, cover included, each once. */
export function filesShownBy({ body, coverId }: Pick<WrittenValues, "body" | "coverId">): string[] {
  const ids = new Set(coverId === null ? [] : [coverId]);
  for (const { node } of walkDocument(body)) {
    if (node.type === "image" && node.attrs.mediaId !== null) ids.add(node.attrs.mediaId);
    if (node.type === "miniProgramCard" && node.attrs.imageMediaId !== null) ids.add(node.attrs.imageMediaId);
  }
  return [...ids];
}

/** Keeps which files a version shows, so that whoever deletes one hears of it. */
export async function noteVersionFiles(
  tx: Database,
  { articleId, number, accountId }: Version,
  values: WrittenValues,
): Promise<void> {
  const fileIds = filesShownBy(values);
  const rows = await tx.articleVersionFile.findMany({
    where: { articleId, number },
    select: { fileId: true },
  });
  const known = new Set(rows.map(({ fileId }) => fileId));
  const isSame = fileIds.length === known.size && fileIds.every((fileId) => known.has(fileId));
  // Mostly: somebody goes on writing, and the pictures stay.
  if (isSame) return;
  await tx.articleVersionFile.deleteMany({ where: { articleId, number, fileId: { notIn: fileIds } } });
  await tx.articleVersionFile.createMany({
    data: fileIds
      .filter((fileId) => !known.has(fileId))
      .map((fileId) => ({ articleId, number, accountId, fileId })),
  });
}
