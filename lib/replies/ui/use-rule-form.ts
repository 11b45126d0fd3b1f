"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useLocale, useMessages } from "@/lib/platform/i18n/locale-context";
import { createRuleAction, updateRuleAction } from "@/lib/replies/actions";
import { repliesMessages } from "@/lib/replies/messages";
import type { Trigger } from "@/lib/replies/schema";
import type { CodeChoice, ListedRule, MenuKey, ShownCards } from "@/lib/replies/types";
import { addCards } from "@/lib/replies/ui/embedded/shown-cards";
import { useVersionedForm } from "@/lib/ui/use-versioned-form";
import { notifyStanding } from "./notify-standing";
import { ruleDifferences } from "./rule-differences";
import { EMPTY_RULE, readOtherRule, readRuleDraft, valuesOf } from "./rule-values";

export type RuleFormProps = {
  accountId: string;
  /** Null for a rule to be made. */
  rule: ListedRule | null;
  /** What a new rule begins with. */
  triggers: Trigger[];
  cards: ShownCards;
  codes: CodeChoice[];
  menuKeys: MenuKey[];
  canEdit: boolean;
};

/** The state of a rule's form, and what it knows of the cards and codes that it names. */
export function useRuleForm({ accountId, rule, triggers, menuKeys, ...given }: RuleFormProps) {
  const t = useMessages(repliesMessages);
  const locale = useLocale();
  const router = useRouter();
  const [cards, setCards] = useState(given.cards);
  const [codes, setCodes] = useState(given.codes);

  const { form, field, other, ...state } = useVersionedForm({
    schema: () => import("@/lib/replies/schema").then((schemas) => schemas.ruleFormSchema),
    saved: rule && { revision: rule.revision, values: valuesOf(rule) },
    initial: { ...EMPTY_RULE, triggers },
    create: (values) => createRuleAction(accountId, values),
    update: (values, revision) => updateRuleAction(accountId, { ...values, id: rule?.id ?? "", revision }),
    readOther: () => readOtherRule(accountId, rule?.id ?? ""),
    draftName: `rule.${accountId}.${rule?.id ?? "new"}`,
    readDraft: readRuleDraft,
    onCreated: (id) => {
      void notifyStanding(accountId, id, { inEffect: t.created, only: t.createdOnly }, locale);
      router.push(`/accounts/${accountId}/replies`);
    },
    onUpdated: () => {
      void notifyStanding(accountId, rule?.id ?? "", { inEffect: t.saved, only: t.savedOnly }, locale);
      router.refresh();
    },
  });
  return {
    ...state,
    parts: { accountId, form, field, cards, codes, menuKeys },
    knowCard: (chosen: Partial<ShownCards>) => setCards((known) => addCards(known, chosen)),
    knowCode: (code: CodeChoice) => setCodes((known) => [...known, code]),
    conflict: other && {
      ...other,
      differences: ruleDifferences(form.getValues(), other.values, { locale, cards, codes, menuKeys }),
    },
  };
}
