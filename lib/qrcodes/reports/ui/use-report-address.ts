"use client";

import { usePathname, useSearchParams } from "next/navigation";

/** Addresses of the same report with something else in it; null takes a part away. */
export function useReportAddress() {
  const pathname = usePathname();
  const current = useSearchParams();
  const withChanges = (changes: Readonly<Record<string, string | null>>) => {
    const parameters = new URLSearchParams(current);
    for (const [name, value] of Object.entries(changes)) {
      if (value === null) parameters.delete(name);
      else parameters.set(name, value);
    }
    return parameters;
  };
  const asQuery = (parameters: URLSearchParams) => (parameters.size > 0 ? `?${parameters}` : "");
  return {
    /** This page, changed. */
    hrefTo: (changes: Readonly<Record<string, string | null>>) =>
      `${pathname}${asQuery(withChanges(changes))}`,
    /** The chosen days and nothing else, as the query of another page; with more, if given. */
    daysWith: (more: Readonly<Record<string, string>> = {}) => {
      const days = ["period", "from", "to"].flatMap((name) => {
        const value = current.get(name);
        return value === null ? [] : [[name, value]];
      });
      return asQuery(new URLSearchParams([...days, ...Object.entries(more)]));
    },
  };
}
