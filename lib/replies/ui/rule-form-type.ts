import type { UseFormReturn } from "react-hook-form";
import type { RuleInput, RuleValues } from "@/lib/replies/schema";
import type { CodeChoice, MenuKey, ShownCards } from "@/lib/replies/types";
import type { FieldProps } from "@/lib/ui/use-action-form";

export type RuleFormHandle = UseFormReturn<RuleValues, unknown, RuleInput>;

/** What the parts of the form share. */
export type RuleFormParts = {
  accountId: string;
  form: RuleFormHandle;
  field: (name: Parameters<RuleFormHandle["register"]>[0]) => FieldProps;
  /** The cards and codes that the form names, as far as it knows them. */
  cards: ShownCards;
  codes: CodeChoice[];
  menuKeys: MenuKey[];
};

/** What the part of the form gets that is what the rule says. */
export type ReplyFieldsProps = RuleFormParts & {
  onCardChosen: (chosen: Partial<ShownCards>) => void;
  /** What an empty list means, where that is not simply silence. */
  emptyNote?: string;
  /** Whether it can be chosen how several are sent. */
  hasMode?: boolean;
};

/** What one of the replies gets. */
export type ReplyCardProps = ReplyFieldsProps & {
  index: number;
  isLast: boolean;
  onMove: (to: number) => void;
  onRemove: () => void;
};

/** What one of the conditions gets. */
export type TriggerRowProps = RuleFormParts & {
  index: number;
  onAddKeywords: (match: "contains" | "exact" | "regex", texts: string[]) => void;
  onCodeChosen: (code: { scene: string; name: string }) => void;
  onRemove: () => void;
};
