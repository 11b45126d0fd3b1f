"use client";

import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useOptimistic, useTransition } from "react";
import type { ConversationsParameters } from "@/lib/conversations/types";

type Changes = { readonly [Name in keyof ConversationsParameters]?: string | null };

/**
 * What the log shows is in the address, where its loader reads it, so that Back and a copied link work. What was chosen
 * is shown as chosen at once, before the server has answered.
 */
export function useConversationsAddress() {
  const router = useRouter();
  const pathname = usePathname();
  const [query, setQuery] = useOptimistic(useSearchParams().toString());
  const [isPending, startTransition] = useTransition();
  const parameters = new URLSearchParams(query);

  const hrefTo = (changes: Changes) => {
    const changedParameters = new URLSearchParams(query);
    for (const [name, value] of Object.entries(changes)) {
      if (value) changedParameters.set(name, value);
      else changedParameters.delete(name);
    }
    return changedParameters.size > 0 ? `${pathname}?${changedParameters}` : pathname;
  };

  return {
    parameters,
    isPending,
    hrefTo,
    /** Other conditions, another list: a place in the old one means nothing. */
    filter: (changes: Changes) =>
      startTransition(() => {
        const href = hrefTo({ ...changes, after: null, open: null });
        setQuery(href.slice(pathname.length + 1));
        router.replace(href, { scroll: false });
      }),
    /** Opens the details of a delivery; null closes them. */
    open: (id: string | null) =>
      startTransition(() => {
        const href = hrefTo({ open: id });
        setQuery(href.slice(pathname.length + 1));
        router.push(href, { scroll: false });
      }),
  };
}

export type ConversationsAddress = ReturnType<typeof useConversationsAddress>;
