import { z } from "zod";
import { rule } from "@/lib/platform/i18n/form-errors";
import { codeIdSchema } from "@/lib/qrcodes/schema";
import { MAX_TESTER_NAME } from "./limits";

/** What has to be typed before a follower's data is erased, in either language. */
const ERASURE_WORDS: readonly string[] = ["删除", "ERASE"];

const openidSchema = z
  .string()
  .trim()
  .min(1)
  .max(64)
  .refine((openid) => /^[\w-]*$/.test(openid), {
    params: rule({
      zh: "OpenID 只有字母、数字、下划线和减号",
      en: "An OpenID has letters, digits, underscores and hyphens only",
    }),
  });

/** A follower of the staff's own, under a name that colleagues know. */
export const testerSchema = z.object({
  openid: openidSchema,
  name: z.string().trim().min(1).max(MAX_TESTER_NAME),
});
export type TesterValues = z.output<typeof testerSchema>;

export const openidOnlySchema = z.object({ openid: openidSchema });
export const codeOnlySchema = z.object({ codeId: codeIdSchema.shape.id });

/** A follower whose data is to be erased, and the word that says so. */
export const erasureSchema = z.object({
  openid: openidSchema,
  confirmation: z
    .string()
    .trim()
    .min(1)
    .refine((typed) => ERASURE_WORDS.includes(typed.toUpperCase()), {
      params: rule({ zh: "请输入“删除”两个字", en: "Type the word ERASE" }),
    }),
});
export type ErasureValues = z.output<typeof erasureSchema>;

/** What of a running test is wanted: scans after the one with this number. */
export const testScansSchema = z.object({
  codeId: codeIdSchema.shape.id,
  after: z.coerce
    .number()
    .int()
    .min(0)
    .max(2 ** 31 - 1)
    .catch(0),
});

export const searchSchema = z.object({ search: z.string().trim().max(100) });
