"use client";

import { Alert, Loader, MultiSelect, Stack } from "@mantine/core";
import { useController } from "react-hook-form";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { MAX_TAGS } from "@/lib/qrcodes/limits";
import { qrFormMessages } from "./form-messages";
import type { CodeFormParts } from "./use-code-form";
import { useFollowerTags } from "./use-follower-tags";

type TagsPickerProps = Pick<CodeFormParts, "accountId" | "form">;

/** The value of the choice that makes a tag; ids are numbers. */
const NEW = "new";

/** Tags of WeChat for those who scan; WeChat is asked for them when somebody looks. */
export function TagsPicker({ accountId, form }: TagsPickerProps) {
  const t = useMessages(qrFormMessages);
  const { field, fieldState } = useController({ control: form.control, name: "tags" });
  const { offered, isWaiting, failure, search, setSearch, ask, make } = useFollowerTags(accountId);
  // A tag that was taken away at WeChat is still seen here, so that it can be taken off.
  const knownTags = [...offered, ...field.value.filter(({ id }) => !offered.some((tag) => tag.id === id))];
  const newName = search.trim();
  const isNew = newName !== "" && !isWaiting && !knownTags.some(({ name }) => name === newName);
  const choose = async (values: string[]) => {
    const chosen = knownTags.filter(({ id }) => values.includes(String(id)));
    if (!values.includes(NEW)) return field.onChange(chosen);
    const newTag = await make(newName);
    if (newTag) field.onChange([...form.getValues("tags"), newTag]);
  };
  return (
    <Stack gap="xs">
      <MultiSelect
        ref={field.ref}
        label={t.tags}
        description={t.tagsHint}
        value={field.value.map(({ id }) => String(id))}
        onChange={(values) => void choose(values)}
        onBlur={field.onBlur}
        data={[
          ...knownTags.map(({ id, name }) => ({ value: String(id), label: name })),
          ...(isNew ? [{ value: NEW, label: t.newTag(newName) }] : []),
        ]}
        maxValues={MAX_TAGS}
        searchable
        // It was asked for by a button: the list opens with the focus.
        autoFocus
        searchValue={search}
        onSearchChange={setSearch}
        clearable
        nothingFoundMessage={isWaiting ? t.tagsLoading : t.noTags}
        rightSection={isWaiting ? <Loader size={14} /> : undefined}
        onDropdownOpen={() => void ask()}
        error={fieldState.error?.message}
      />
      {failure && (
        <Alert role="alert" color="orange">
          {failure}
        </Alert>
      )}
    </Stack>
  );
}
