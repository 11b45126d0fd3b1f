import { z } from "zod";
import { FILE_KINDS, MAX_FILE_BYTES } from "@/lib/media/files/file-formats";
import { ReceivedFile, UnusableFile } from "@/lib/media/files/received-file";

const id = z.string().min(1).max(64);
const name = z.string().trim().min(1).max(120);
const folder = z.string().trim().max(40);
const revision = z.number().int();

/** What came of an upload; nothing that a browser sends is one. */
const file = z.union([z.instanceof(ReceivedFile), z.instanceof(UnusableFile)]);

/** From a route: what its address says, the file, and its id where that was given while it was sent. */
export const newFileSchema = z
  .unknown()
  .pipe(z.object({ name, folder: folder.default(""), file, fileId: id.optional() }));
export const replacementSchema = z.unknown().pipe(z.object({ id, file }));

/** From a route: a picture somewhere else that is to be in the library; what begins with a slash is ours. */
export const pictureAtSchema = z.unknown().pipe(z.object({ url: z.string().min(1).max(2048), name }));

/** What a browser calls an upload, to go on with it after its connection was lost. */
const upload = z.string().regex(/^[\w-]{8,64}$/);
export const begunUploadSchema = z.object({ upload });
/** Which bytes a request brings: of `total`, those from `offset` on. From an address. */
export const uploadPartSchema = z.object({
  upload,
  offset: z.coerce.number().int().min(0).max(MAX_FILE_BYTES),
  total: z.coerce.number().int().min(0).max(MAX_FILE_BYTES),
});

export const fileIdSchema = z.object({ id });
/** `leavesGaps` says that earlier versions of articles may lose the file. */
export const fileDeletionSchema = z.object({ id, leavesGaps: z.boolean().default(false) });
/** `revision` is the one that the form was filled from. */
export const fileUpdateSchema = z.object({ id, name, folder, revision });

/** Which page of the library is wanted; from an address. */
export const filesRequestSchema = z.object({
  kind: z.enum(FILE_KINDS).optional().catch(undefined),
  folder: folder.optional().catch(undefined),
  search: z.string().max(200).optional().catch(undefined),
  after: z.string().max(100).optional().catch(undefined),
});
export type FilesRequest = z.output<typeof filesRequestSchema>;
