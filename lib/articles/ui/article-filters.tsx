"use client";

import { Button } from "@mantine/core";
import { writeArticleFilter } from "@/lib/articles/filter";
import { articleListMessages } from "@/lib/articles/list-messages";
import {
  ARTICLE_KINDS,
  type ArticleFilter,
  type KnownArticleWords,
  STATE_FILTERS,
} from "@/lib/articles/list-types";
import { articlesMessages } from "@/lib/articles/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { ListToolbar } from "@/lib/ui/list-toolbar";
import { useReplaceQuery } from "@/lib/ui/use-replace-query";
import { ValueChoice } from "@/lib/ui/value-choice";
import { WordChoice } from "@/lib/ui/word-choice";

type ArticleFiltersProps = { filter: ArticleFilter; words: KnownArticleWords };

/** Narrows the list; the filter is in the address, so that Back and a copied link work. */
export function ArticleFilters({ filter, words }: ArticleFiltersProps) {
  const { filter: t } = useMessages(articleListMessages);
  const { search: searchLabel } = useMessages(articlesMessages);
  const { replaceQuery } = useReplaceQuery();
  const show = (changed: ArticleFilter) => replaceQuery(writeArticleFilter(changed));
  const { search, ...narrowing } = filter;
  const width = { base: "calc(50% - 6px)", xs: 150 };
  return (
    <ListToolbar search={searchLabel}>
      <ValueChoice
        label={t.kind}
        values={ARTICLE_KINDS}
        words={t.kinds}
        chosen={filter.kind}
        onChoose={(kind) => show({ ...filter, kind })}
        w={width}
      />
      <ValueChoice
        label={t.state}
        values={STATE_FILTERS}
        words={t.states}
        chosen={filter.state}
        onChoose={(state) => show({ ...filter, state })}
        w={width}
      />
      <WordChoice
        label={t.folder}
        known={words.folders}
        chosen={filter.folder}
        onChoose={(folder) => show({ ...filter, folder })}
        w={width}
      />
      <WordChoice
        label={t.label}
        known={words.labels}
        chosen={filter.label}
        onChoose={(label) => show({ ...filter, label })}
        w={width}
      />
      {Object.values(narrowing).some(Boolean) && (
        <Button variant="subtle" color="gray" onClick={() => show({ search })}>
          {t.clear}
        </Button>
      )}
    </ListToolbar>
  );
}
