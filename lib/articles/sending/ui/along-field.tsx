"use client";

import { MultiSelect } from "@mantine/core";
import type { SendableArticle } from "@/lib/articles/sending/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { sendingMessages } from "./messages";

/** Eight with the one whose page it is. */
const MOST = 7;

type AlongFieldProps = {
  articles: readonly SendableArticle[];
  chosen: string[];
  onChange: (ids: string[]) => void;
};

/** Other articles that go into the same draft, in the order in which they are chosen. */
export function AlongField({ articles, chosen, onChange }: AlongFieldProps) {
  const { along: t, untitled } = useMessages(sendingMessages);
  if (articles.length === 0) return null;
  return (
    <MultiSelect
      label={t.label}
      description={t.hint}
      data={articles.map(({ id, title }) => ({ value: id, label: title || untitled }))}
      value={chosen}
      onChange={onChange}
      maxValues={MOST}
      searchable
      clearable
      nothingFoundMessage={t.nothing}
    />
  );
}
