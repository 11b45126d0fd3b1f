"use client";

import { Card, Group, Stack, Text } from "@mantine/core";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { writeCodeFilter } from "@/lib/qrcodes/filter";
import type { Selection } from "@/lib/qrcodes/printing/schema";
import type { CodeFilter, KnownWords } from "@/lib/qrcodes/types";
import { LinkButton } from "@/lib/ui/link-button";
import { sayNumber } from "@/lib/ui/say-number";
import { SearchField } from "@/lib/ui/search-field";
import { useReplaceQuery } from "@/lib/ui/use-replace-query";
import { WordChoice } from "@/lib/ui/word-choice";
import { printMessages } from "./print-messages";

type SelectionCardProps = { accountId: string; selection: Selection; count: number; words: KnownWords };

/** Which codes it is about. The choice is in the address, where the list of codes has put it. */
export function SelectionCard({ accountId, selection, count, words }: SelectionCardProps) {
  const t = useMessages(printMessages).selection;
  const number = sayNumber(count);
  const isNarrow =
    selection.by === "filter" && Object.entries(selection).some(([name, value]) => name !== "by" && value);
  const said = selection.by === "ids" ? t.chosen(number) : isNarrow ? t.found(number) : t.all(number);
  return (
    <Card component="section" withBorder radius="lg" p="md" aria-label={t.title}>
      <Stack gap="sm">
        <Group justify="space-between" gap="sm">
          <Text fw={600} role="status">
            {count === 0 ? t.none : said}
          </Text>
          <Group gap="xs">
            {selection.by === "ids" && (
              <LinkButton href={`/accounts/${accountId}/qrcodes/print`} variant="subtle" size="compact-sm">
                {t.useFilter}
              </LinkButton>
            )}
            <LinkButton href={`/accounts/${accountId}/qrcodes`} variant="subtle" size="compact-sm">
              {t.back}
            </LinkButton>
          </Group>
        </Group>
        {selection.by === "filter" && <Filters selection={selection} words={words} />}
      </Stack>
    </Card>
  );
}

type FilterSelection = Extract<Selection, { by: "filter" }>;

function Filters({ selection, words }: { selection: FilterSelection; words: KnownWords }) {
  const t = useMessages(printMessages).selection;
  const { replaceQuery, isPending } = useReplaceQuery();
  const { by: _, lifetime, state, ...rest } = selection;
  const filter = { ...rest, lifetime: lifetime ?? undefined, state: state ?? undefined };
  const show = (changed: CodeFilter) => replaceQuery(writeCodeFilter(changed));
  const choices = [
    { name: "folder", known: words.folders },
    { name: "label", known: words.labels },
    { name: "owner", known: words.owners },
  ] as const;
  return (
    <Group gap="sm" aria-busy={isPending}>
      <SearchField label={t.search} />
      {choices.map(({ name, known }) => (
        <WordChoice
          key={name}
          label={t[name]}
          known={known}
          chosen={filter[name]}
          onChoose={(word) => show({ ...filter, [name]: word })}
          w={{ base: "100%", xs: 160 }}
        />
      ))}
    </Group>
  );
}
