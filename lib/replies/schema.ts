import { z } from "zod";
import { rule } from "@/lib/platform/i18n/form-errors";
import { compileRegex } from "./regex";
import { keywordSchema, otherTriggers, ruleShape, storedTriggerSchema, triggerListSchema } from "./shape";

const keywordTrigger = keywordSchema.refine(
  ({ match, text }) => match !== "regex" || compileRegex(text) !== null,
  {
    path: ["text"],
    params: rule({
      zh: "正则表达式有误或过于复杂；不支持反向引用和环视（如 \\1、(?=…)）",
      en: "Not a usable regular expression: it has an error, is too complex, or uses back-references or look-around",
    }),
  },
);

/** What makes a rule answer. */
export const triggerSchema = z.discriminatedUnion("type", [keywordTrigger, ...otherTriggers]);

/** A rule as staff write it. */
export const ruleSchema = ruleShape.extend({ triggers: triggerListSchema(triggerSchema) });

export const ruleIdSchema = z.object({ id: z.string().min(1).max(64) });

/** `revision` is the one that the form was filled from. */
export const ruleUpdateSchema = ruleSchema.extend({ ...ruleIdSchema.shape, revision: z.number().int() });

export const ruleSwitchSchema = ruleIdSchema.extend({ enabled: z.boolean() });

/** What a follower might say, to see which rule answers. */
export const trialSchema = z.object({ text: z.string().trim().min(1).max(600) });

/** Why a delivery got its answer; kept with it. Without a rule: nothing fitted, or it was nothing that one can answer. */
export const verdictSchema = z.object({
  ruleId: z.string().optional(),
  ruleName: z.string().optional(),
  trigger: storedTriggerSchema.optional(),
  why: z.enum(["rule", "no-rule", "failed"]),
});
export type Verdict = z.infer<typeof verdictSchema>;
