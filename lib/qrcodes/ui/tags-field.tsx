"use client";

import { Alert, Loader, MultiSelect, Stack } from "@mantine/core";
import { useState } from "react";
import { useController } from "react-hook-form";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { uiMessages } from "@/lib/ui/messages";
import { readFollowerTagsAction } from "../actions";
import { qrFormMessages } from "../form-messages";
import { MAX_TAGS } from "../limits";
import type { FollowerTags } from "../types";
import type { CodeFormParts } from "./use-code-form";

type TagsFieldProps = Pick<CodeFormParts, "accountId" | "form">;

/** Tags of WeChat for those who scan; WeChat is asked for them when somebody looks. */
export function TagsField({ accountId, form }: TagsFieldProps) {
  const t = useMessages(qrFormMessages);
  const { offline } = useMessages(uiMessages);
  const { field, fieldState } = useController({ control: form.control, name: "tags" });
  const [asked, setAsked] = useState<FollowerTags | "waiting" | null>(null);
  const ask = async () => {
    if (asked !== null && asked !== "waiting" && asked.type === "tags") return;
    setAsked("waiting");
    const result = await readFollowerTagsAction(accountId, {}).catch(() => null);
    setAsked(result?.ok ? result.data : { type: "failed", message: result?.message ?? offline });
  };
  const offered = asked !== null && asked !== "waiting" && asked.type === "tags" ? asked.tags : [];
  // A tag that was taken away at WeChat is still seen here, so that it can be taken off.
  const known = [...offered, ...field.value.filter(({ id }) => !offered.some((tag) => tag.id === id))];
  const choose = (ids: string[]) => field.onChange(known.filter(({ id }) => ids.includes(String(id))));
  return (
    <Stack gap="xs">
      <MultiSelect
        ref={field.ref}
        label={t.tags}
        description={t.tagsHint}
        value={field.value.map(({ id }) => String(id))}
        onChange={choose}
        onBlur={field.onBlur}
        data={known.map(({ id, name }) => ({ value: String(id), label: name }))}
        maxValues={MAX_TAGS}
        searchable
        clearable
        nothingFoundMessage={asked === "waiting" ? t.tagsLoading : t.noTags}
        rightSection={asked === "waiting" ? <Loader size={14} /> : undefined}
        onDropdownOpen={() => void ask()}
        error={fieldState.error?.message}
      />
      {asked !== null && asked !== "waiting" && asked.type === "failed" && (
        <Alert role="alert" color="orange">
          {asked.message}
        </Alert>
      )}
    </Stack>
  );
}
