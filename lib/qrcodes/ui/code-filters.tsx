"use client";

import { Button, SegmentedControl, Select } from "@mantine/core";
import { usePathname, useRouter } from "next/navigation";
import { useTransition } from "react";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { ListToolbar } from "@/lib/ui/list-toolbar";
import { writeCodeFilter } from "../filter";
import { qrListMessages } from "../list-messages";
import { qrCodesMessages } from "../messages";
import type { CodeFilter, KnownWords } from "../types";

type CodeFiltersProps = { filter: CodeFilter; words: KnownWords };

/** Narrows the list; the filter is in the address, so that Back and a copied link work. */
export function CodeFilters({ filter, words }: CodeFiltersProps) {
  const t = useMessages(qrListMessages).filter;
  const { search } = useMessages(qrCodesMessages);
  const router = useRouter();
  const pathname = usePathname();
  const [, startTransition] = useTransition();
  const show = (changed: CodeFilter) =>
    startTransition(() => router.replace(`${pathname}?${writeCodeFilter(changed)}`, { scroll: false }));
  const choices = [
    { name: "folder", known: words.folders },
    { name: "label", known: words.labels },
    { name: "owner", known: words.owners },
  ] as const;
  const { search: searched, state, ...narrowing } = filter;
  return (
    <ListToolbar search={search}>
      {choices.map(({ name, known }) => {
        const chosen = filter[name];
        // A word of the address that no code has (any more) is shown, so that it can be taken away.
        const data = chosen === undefined || known.includes(chosen) ? known : [...known, chosen];
        return (
          data.length > 0 && (
            <Select
              key={name}
              aria-label={t[name]}
              placeholder={t[name]}
              data={data}
              value={chosen ?? null}
              onChange={(value) => show({ ...filter, [name]: value ?? undefined })}
              searchable
              clearable
              limit={50}
              w={{ base: "calc(50% - 6px)", xs: 160 }}
            />
          )
        );
      })}
      <SegmentedControl
        aria-label={t.state}
        value={state ?? "current"}
        onChange={(chosen) => show({ ...filter, state: chosen === "archived" ? "archived" : undefined })}
        data={[
          { value: "current", label: t.current },
          { value: "archived", label: t.archived },
        ]}
      />
      {Object.values(narrowing).some(Boolean) && (
        <Button variant="subtle" color="gray" onClick={() => show({ search: searched, state })}>
          {t.clear}
        </Button>
      )}
    </ListToolbar>
  );
}
