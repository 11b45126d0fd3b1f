"use client";

import { Select } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { useState } from "react";
import { findCodesAction } from "@/lib/articles/writing/actions";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { editorMessages } from "./editor-messages";

type CodeFieldProps = {
  accountId: string;
  value: string | null;
  error: string | null;
  onChange: (codeId: string | null) => void;
};

type Choice = { value: string; label: string };

/** Finds a code of the account by its name. */
export function CodeField({ accountId, value, error, onChange }: CodeFieldProps) {
  const t = useMessages(editorMessages).dialogs;
  const [choices, setChoices] = useState<Choice[]>([]);
  const find = async (search: string) => {
    const found = await findCodesAction(accountId, { search }).catch(() => null);
    if (found?.ok) setChoices(found.data.map(({ id, name }) => ({ value: id, label: name })));
  };
  const findSoon = useDebouncedCallback((search: string) => void find(search), 250);
  return (
    <Select
      label={t.code}
      description={t.codeHint}
      data={choices}
      value={value}
      searchable
      data-autofocus
      error={error}
      nothingFoundMessage={t.noCode}
      // The server has searched already, in more than the name.
      filter={({ options }) => options}
      onFocus={() => void find("")}
      onSearchChange={findSoon}
      onChange={onChange}
    />
  );
}
