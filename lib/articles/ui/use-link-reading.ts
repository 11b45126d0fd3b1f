"use client";

import { useRef, useState } from "react";
import { type UseFormReturn, useWatch } from "react-hook-form";
import type { LinkFacts } from "@/lib/articles/link-facts";
import { articlesMessages } from "@/lib/articles/messages";
import type { ArticleValues } from "@/lib/articles/schema";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { askRoute } from "@/lib/ui/ask-route";
import { completeAddress } from "@/lib/ui/complete-address";
import { type Filling, fillFromLink, type LinkPart } from "./fill-from-link";

export type ArticleFormHandle = UseFormReturn<ArticleValues, unknown, ArticleValues>;

type Outcome = { type: "read"; filling: Filling } | { type: "refused"; message: string };

export type LinkReading = {
  /** Whether there is an address to read. */
  canRead: boolean;
  isReading: boolean;
  /** Of the last reading. */
  outcome: Outcome | null;
  read: (address?: string) => Promise<void>;
};

/** Reads the page behind a card's address into the fields that are empty by the time it is read. */
export function useLinkReading(accountId: string, form: ArticleFormHandle): LinkReading {
  const t = useMessages(articlesMessages).reading;
  const [isReading, setIsReading] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const turn = useRef(0);
  const typed = useWatch({ control: form.control, name: "url" });
  const read = async (address = form.getValues("url")) => {
    const own = ++turn.current;
    setIsReading(true);
    setOutcome(null);
    const result = await askRoute<LinkFacts>(`articles/${accountId}/link`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ url: completeAddress(address) }),
    });
    // Another address was pasted meanwhile: this page's title is not that one's.
    if (own !== turn.current) return;
    setIsReading(false);
    if (!result?.ok) return setOutcome({ type: "refused", message: result ? wordsOf(result) : t.offline });
    const filling = fillFromLink(result.data, form.getValues());
    for (const part of filling.filled) fill(form, part, filling.values[part] ?? "");
    setOutcome({ type: "read", filling });
  };
  return { canRead: URL.canParse(completeAddress(typed)) && !isReading, isReading, outcome, read };
}

function fill(form: ArticleFormHandle, part: LinkPart, value: string): void {
  form.setValue(part, value, { shouldDirty: true, shouldValidate: true });
}

function wordsOf({
  message,
  fieldErrors,
}: {
  message: string;
  fieldErrors?: Record<string, string>;
}): string {
  return fieldErrors?.url ?? message;
}
