"use client";

import { CloseButton, Loader, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useSearchParams } from "next/navigation";
import { useState } from "react";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { CURSOR_PARAMETER } from "./cursor-pager";
import { uiMessages } from "./messages";
import { useReplaceQuery } from "./use-replace-query";

const SEARCH_PARAMETER = "q";
const PAUSE = 250;

/** Searches the list of this page while one types. The words are in the address, where the page's loader reads them. */
export function SearchField({ label, placeholder }: { label?: string; placeholder?: string }) {
  const t = useMessages(uiMessages);
  const { replaceQuery, isPending } = useReplaceQuery();
  const parameters = useSearchParams();
  const [text, setText] = useState(parameters.get(SEARCH_PARAMETER) ?? "");
  const search = useDebouncedCallback((words: string) => {
    const nextParameters = new URLSearchParams(parameters);
    // Another question, another list: a place in the old one means nothing.
    nextParameters.delete(CURSOR_PARAMETER);
    if (words.trim()) nextParameters.set(SEARCH_PARAMETER, words.trim());
    else nextParameters.delete(SEARCH_PARAMETER);
    replaceQuery(nextParameters);
  }, PAUSE);
  const type = (words: string) => {
    setText(words);
    search(words);
  };
  return (
    <TextInput
      type="search"
      role="searchbox"
      aria-label={label ?? t.search}
      placeholder={placeholder ?? label ?? t.search}
      value={text}
      onChange={(event) => type(event.currentTarget.value)}
      leftSection={isPending ? <Loader size={14} /> : <IconSearch size={16} />}
      rightSection={text && <CloseButton size="sm" aria-label={t.clearSearch} onClick={() => type("")} />}
      w={{ base: "100%", sm: 280 }}
    />
  );
}
