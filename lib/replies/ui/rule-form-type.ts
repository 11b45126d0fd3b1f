import type { UseFormReturn } from "react-hook-form";
import type { ArticleCard } from "@/lib/articles/types";
import type { FieldProps } from "@/lib/ui/use-action-form";
import type { RuleInput, RuleValues } from "../schema";
import type { CodeChoice, MenuKey } from "../types";

export type RuleForm = UseFormReturn<RuleValues, unknown, RuleInput>;

/** What the parts of the form share. */
export type RuleFormParts = {
  accountId: string;
  form: RuleForm;
  field: (name: Parameters<RuleForm["register"]>[0]) => FieldProps;
  /** The cards and codes that the form names, as far as it knows them. */
  cards: ArticleCard[];
  codes: CodeChoice[];
  menuKeys: MenuKey[];
};
