"use client";

import { Button, Select } from "@mantine/core";
import { usePathname, useRouter } from "next/navigation";
import { useTransition } from "react";
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

type ArticleFiltersProps = { filter: ArticleFilter; words: KnownArticleWords };

/** Narrows the list; the filter is in the address, so that Back and a copied link work. */
export function ArticleFilters({ filter, words }: ArticleFiltersProps) {
  const { filter: t } = useMessages(articleListMessages);
  const { search: searchLabel } = useMessages(articlesMessages);
  const router = useRouter();
  const pathname = usePathname();
  const [, startTransition] = useTransition();
  const show = (changed: ArticleFilter) =>
    startTransition(() => router.replace(`${pathname}?${writeArticleFilter(changed)}`, { scroll: false }));
  const { search, ...narrowing } = filter;
  const width = { base: "calc(50% - 6px)", xs: 150 };
  return (
    <ListToolbar search={searchLabel}>
      <Select
        aria-label={t.kind}
        placeholder={t.kind}
        data={ARTICLE_KINDS.map((value) => ({ value, label: t.kinds[value] }))}
        value={filter.kind ?? null}
        onChange={(value) => show({ ...filter, kind: ARTICLE_KINDS.find((one) => one === value) })}
        clearable
        w={width}
      />
      <Select
        aria-label={t.state}
        placeholder={t.state}
        data={STATE_FILTERS.map((value) => ({ value, label: t.states[value] }))}
        value={filter.state ?? null}
        onChange={(value) => show({ ...filter, state: STATE_FILTERS.find((one) => one === value) })}
        clearable
        w={width}
      />
      {(["folder", "label"] as const).map((name) => {
        const chosen = filter[name];
        const known = name === "folder" ? words.folders : words.labels;
        // A word of the address that no article has (any more) is shown, so that it can be taken away.
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
              w={width}
            />
          )
        );
      })}
      {Object.values(narrowing).some(Boolean) && (
        <Button variant="subtle" color="gray" onClick={() => show({ search })}>
          {t.clear}
        </Button>
      )}
    </ListToolbar>
  );
}
