"use client";

import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useOptimistic, useTransition } from "react";
import type { AuditParameters } from "@/lib/audit/types";

type Changes = { readonly [Name in keyof AuditParameters]?: string | null };

/** What the list shows is in the address, where its loader reads it; what was chosen is shown as chosen at once. */
export function useAuditAddress() {
  const router = useRouter();
  const pathname = usePathname();
  const [query, setQuery] = useOptimistic(useSearchParams().toString());
  const [isPending, startTransition] = useTransition();

  const queryWith = (changes: Changes) => {
    const parameters = new URLSearchParams(query);
    for (const [name, value] of Object.entries(changes)) {
      if (value) parameters.set(name, value);
      else parameters.delete(name);
    }
    return parameters.toString();
  };
  const hrefTo = (changes: Changes) => `${pathname}?${queryWith(changes)}`;

  return {
    parameters: new URLSearchParams(query),
    isPending,
    hrefTo,
    /** The file with what the list shows, from its first page on. */
    exportHref: `${pathname}/export?${queryWith({ after: null })}`,
    /** Other conditions, another list: a place in the old one means nothing. */
    filter: (changes: Changes) =>
      startTransition(() => {
        setQuery(queryWith({ ...changes, after: null }));
        router.replace(hrefTo({ ...changes, after: null }), { scroll: false });
      }),
  };
}

export type AuditAddress = ReturnType<typeof useAuditAddress>;
