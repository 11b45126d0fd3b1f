import { z } from "zod";
import { rule } from "@/lib/platform/i18n/form-errors";
import { fileProblem } from "./limits";
import { mediaMessages } from "./messages";
import { MATERIAL_TYPES } from "./types";

// All of these come from the addresses and bodies of routes.

/** The first page is 0. WeChat keeps 100,000 pictures of an account at most. */
const page = z.coerce.number().int().min(0).max(5000);

export const materialPageSchema = z.unknown().pipe(z.object({ type: z.enum(MATERIAL_TYPES), page }));
export const publicationPageSchema = z.unknown().pipe(z.object({ page }));

const file = {
  name: z.string().trim().min(1).max(200),
  bytes: z.custom<Uint8Array<ArrayBuffer>>((value) => value instanceof Uint8Array, {
    params: rule({ zh: "没有收到完整的文件，请再试一次", en: "The file did not arrive whole; try again" }),
  }),
};

/** What followers read beside a video. */
const videoWords = {
  title: z.string().trim().min(1).max(64),
  introduction: z.string().trim().max(200),
};

const uploads = z.discriminatedUnion("type", [
  z.object({ type: z.literal("image"), ...file }),
  z.object({ type: z.literal("voice"), ...file }),
  z.object({ type: z.literal("video"), ...file, ...videoWords }),
]);
export type Upload = z.output<typeof uploads>;

/** A file on its way to WeChat. What it really holds, and how long it plays, WeChat finds out. */
export const uploadSchema = z.unknown().pipe(
  uploads.superRefine(({ type, name, bytes }, context) => {
    const problem = fileProblem(type, { name, bytes: bytes.length });
    if (!problem) return;
    const [zh, en] = [mediaMessages.zh, mediaMessages.en].map((t) =>
      t.upload.problems[problem](t.types[type]),
    );
    context.addIssue({ code: "custom", path: ["bytes"], params: rule({ zh: zh ?? "", en: en ?? "" }) });
  }),
);
