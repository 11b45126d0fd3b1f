"use client";

import { Badge, Button, Select } from "@mantine/core";
import { usePathname, useRouter } from "next/navigation";
import { useTransition } from "react";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { writeCodeFilter } from "@/lib/qrcodes/filter";
import { qrCodesMessages } from "@/lib/qrcodes/messages";
import { type CodeFilter, type KnownWords, STATE_FILTERS } from "@/lib/qrcodes/types";
import { ListToolbar } from "@/lib/ui/list-toolbar";
import { qrListMessages } from "./list-messages";

type CodeFiltersProps = { filter: CodeFilter; words: KnownWords };

/** Narrows the list; the filter is in the address, so that Back and a copied link work. */
export function CodeFilters({ filter, words }: CodeFiltersProps) {
  const { filter: t, ofBatch } = useMessages(qrListMessages);
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
  const { search: searched, ...narrowing } = filter;
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
      <Select
        aria-label={t.state}
        placeholder={t.state}
        data={STATE_FILTERS.map((value) => ({ value, label: t.states[value] }))}
        value={filter.state ?? null}
        onChange={(value) => show({ ...filter, state: STATE_FILTERS.find((one) => one === value) })}
        clearable
        w={{ base: "calc(50% - 6px)", xs: 160 }}
      />
      {filter.batch && (
        <Badge variant="light" size="lg" tt="none" fw={500}>
          {ofBatch}
        </Badge>
      )}
      {Object.values(narrowing).some(Boolean) && (
        <Button variant="subtle" color="gray" onClick={() => show({ search: searched })}>
          {t.clear}
        </Button>
      )}
    </ListToolbar>
  );
}
