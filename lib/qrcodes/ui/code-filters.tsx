"use client";

import { Badge, Button } from "@mantine/core";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { writeCodeFilter } from "@/lib/qrcodes/filter";
import { qrCodesMessages } from "@/lib/qrcodes/messages";
import { type CodeFilter, type KnownWords, STATE_FILTERS } from "@/lib/qrcodes/types";
import { ListToolbar } from "@/lib/ui/list-toolbar";
import { useReplaceQuery } from "@/lib/ui/use-replace-query";
import { ValueChoice } from "@/lib/ui/value-choice";
import { WordChoice } from "@/lib/ui/word-choice";
import { qrListMessages } from "./list-messages";

type CodeFiltersProps = { filter: CodeFilter; words: KnownWords };

/** Narrows the list; the filter is in the address, so that Back and a copied link work. */
export function CodeFilters({ filter, words }: CodeFiltersProps) {
  const { filter: t, ofBatch } = useMessages(qrListMessages);
  const { search } = useMessages(qrCodesMessages);
  const { replaceQuery } = useReplaceQuery();
  const show = (changed: CodeFilter) => replaceQuery(writeCodeFilter(changed));
  const choices = [
    { name: "folder", known: words.folders },
    { name: "label", known: words.labels },
    { name: "owner", known: words.owners },
  ] as const;
  const { search: searched, ...narrowing } = filter;
  const width = { base: "calc(50% - 6px)", xs: 160 };
  return (
    <ListToolbar search={search}>
      {choices.map(({ name, known }) => (
        <WordChoice
          key={name}
          label={t[name]}
          known={known}
          chosen={filter[name]}
          onChoose={(word) => show({ ...filter, [name]: word })}
          w={width}
        />
      ))}
      <ValueChoice
        label={t.state}
        values={STATE_FILTERS}
        words={t.states}
        chosen={filter.state}
        onChoose={(state) => show({ ...filter, state })}
        w={width}
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
