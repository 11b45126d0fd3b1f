"use client";

import { useEffect, useEffectEvent, useLayoutEffect, useState } from "react";
import { useLocale, useMessages } from "@/lib/platform/i18n/locale-context";
import { createKeyReplyAction, updateRuleAction } from "@/lib/replies/actions";
import { keyReplyMessages } from "@/lib/replies/key-reply-messages";
import type { RuleValues } from "@/lib/replies/schema";
import type { KeyReply, ShownCards } from "@/lib/replies/types";
import { addCards } from "@/lib/replies/ui/embedded/shown-cards";
import { useVersionedForm } from "@/lib/ui/use-versioned-form";
import { notifyStanding } from "./notify-standing";
import { ruleDifferences } from "./rule-differences";
import type { RuleFormHandle } from "./rule-form-type";
import { EMPTY_RULE, readOtherRule, readRuleDraft, valuesOf } from "./rule-values";

type Typed = Pick<RuleValues, "replies" | "replyMode">;

/** What was typed and not saved, of buttons that are not on the screen, too; `revision` is of the rule that was seen. */
const unsaved = new Map<string, { revision: number; typed: Typed }>();

export type KeyReplyFormProps = {
  accountId: string;
  buttonKey: string;
  buttonName: string;
  reply: KeyReply;
  /** It is stored: read it again. */
  onStored: () => void;
};

/** Whether a reply was begun for this button that has no rule, and not saved. */
export function hasUnsavedReply(accountId: string, buttonKey: string): boolean {
  return unsaved.has(nameOf(accountId, buttonKey, undefined));
}

/**
 * The state of a button's reply: the whole rule with its version, of which the form shows the replies. Another button
 * can be chosen at any time; what was typed here is in its place when this one is chosen again.
 */
export function useKeyReplyForm({ accountId, buttonKey, buttonName, reply, onStored }: KeyReplyFormProps) {
  const t = useMessages(keyReplyMessages);
  const locale = useLocale();
  const { rule, codes, menuKeys } = reply;
  const [cards, setCards] = useState(reply.cards);
  const names = [rule?.id, undefined].map((id) => nameOf(accountId, buttonKey, id));
  const [name = ""] = names;
  const [before] = useState(() => names.map((one) => unsaved.get(one)).find((one) => one !== undefined));
  const [basis, setBasis] = useState(before?.revision || null);
  const revision = basis ?? rule?.revision ?? 0;
  const forgetTyped = () => {
    for (const one of names) unsaved.delete(one);
  };

  const { form, field, other, draft, discard, ...state } = useVersionedForm({
    schema: () => import("@/lib/replies/schema").then((schemas) => schemas.ruleFormSchema),
    saved: rule && { revision, values: valuesOf(rule) },
    initial: {
      ...EMPTY_RULE,
      name: buttonName.trim() || t.unnamed,
      triggers: [{ type: "click", key: buttonKey }],
    },
    create: ({ name: ruleName, replyMode, replies }) =>
      createKeyReplyAction(accountId, { key: buttonKey, name: ruleName, replyMode, replies }),
    update: (values, seen) => updateRuleAction(accountId, { ...values, id: rule?.id ?? "", revision: seen }),
    readOther: () => readOtherRule(accountId, rule?.id ?? ""),
    draftName: name,
    readDraft: readRuleDraft,
    onCreated: (id) => finish(id, { inEffect: t.created, only: t.createdOnly }),
    onUpdated: () => finish(rule?.id ?? "", { inEffect: t.saved, only: t.savedOnly }),
  });
  const finish = (id: string, words: { inEffect: string; only: string }) => {
    forgetTyped();
    setBasis(null);
    void notifyStanding(accountId, id, words, locale);
    onStored();
  };
  useRememberedTyping(form, { name, revision, typed: before?.typed });

  return {
    ...state,
    /** What was typed during this visit is in the form already. */
    draft: before ? null : draft,
    parts: { accountId, form, field, cards, codes, menuKeys },
    knowCard: (chosen: Partial<ShownCards>) => setCards((known) => addCards(known, chosen)),
    discard: () => {
      forgetTyped();
      discard();
    },
    conflict: other && {
      ...other,
      differences: ruleDifferences(form.getValues(), other.values, { locale, cards, codes, menuKeys }),
    },
  };
}

type Remembered = { name: string; revision: number; typed: Typed | undefined };

/** Puts back what was typed before another button was chosen, and remembers what is typed from now on. */
function useRememberedTyping(form: RuleFormHandle, { name, revision, typed }: Remembered): void {
  const putBack = useEffectEvent(() => {
    if (typed) form.reset({ ...form.getValues(), ...typed }, { keepDefaultValues: true });
  });
  // Before anything is painted: the stored reply would be seen for a moment.
  useLayoutEffect(() => putBack(), []);

  useEffect(
    () =>
      form.subscribe({
        formState: { values: true, isDirty: true },
        callback: ({ values: { replies, replyMode }, isDirty }) => {
          if (isDirty) unsaved.set(name, { revision, typed: structuredClone({ replies, replyMode }) });
          else unsaved.delete(name);
        },
      }),
    [form, name, revision],
  );
}

function nameOf(accountId: string, buttonKey: string, ruleId: string | undefined): string {
  return `key.${accountId}.${buttonKey}.${ruleId ?? "new"}`;
}
