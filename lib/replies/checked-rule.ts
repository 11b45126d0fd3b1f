import { z } from "zod";
import { rule } from "@/lib/platform/i18n/form-errors";
import { compileRegex } from "./regex";
import { keywordSchema, otherTriggers, ruleIdSchema, ruleSchema, triggerListSchema } from "./schema";

const checkedKeywordSchema = keywordSchema.refine(
  ({ match, text }) => match !== "regex" || compileRegex(text) !== null,
  {
    path: ["text"],
    params: rule({
      zh: "正则表达式有误或过于复杂；不支持反向引用和环视（如 \\1、(?=…)）",
      en: "Not a usable regular expression: it has an error, is too complex, or uses back-references or look-around",
    }),
  },
);

/** What makes a rule answer, its expressions compiled once to see that they can be. */
const checkedTriggerSchema = z.discriminatedUnion("type", [checkedKeywordSchema, ...otherTriggers]);

/** A rule as staff write it, checked for all that the server will do with it. */
export const checkedRuleSchema = ruleSchema.extend({ triggers: triggerListSchema(checkedTriggerSchema) });

/** `revision` is the one that the form was filled from. */
export const ruleUpdateSchema = checkedRuleSchema.extend({
  ...ruleIdSchema.shape,
  revision: z.number().int(),
});
