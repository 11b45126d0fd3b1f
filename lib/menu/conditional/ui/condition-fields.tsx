"use client";

import { Alert, NativeSelect, SimpleGrid, Stack, TextInput } from "@mantine/core";
import { Suspense, use } from "react";
import { menuConditionalMessages } from "@/lib/menu/conditional/messages";
import { type FollowerTags, PLATFORMS } from "@/lib/menu/conditional/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { MAX_NAME, type MenuForm } from "./use-menu-form";

type ConditionFieldsProps = { form: MenuForm; tags: Promise<FollowerTags>; canEdit: boolean };

/** The name for colleagues, and whom the menu is for. */
export function ConditionFields({ form, tags, canEdit }: ConditionFieldsProps) {
  const messages = useMessages(menuConditionalMessages);
  const t = messages.form;
  const { values, errors, change } = form;
  return (
    <Stack gap="md">
      <TextInput
        ref={form.nameField}
        label={t.name}
        description={t.nameHint}
        withAsterisk
        maw="30rem"
        maxLength={MAX_NAME}
        readOnly={!canEdit}
        value={values.name}
        error={errors.name}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }} maw="44rem">
        <Suspense fallback={<NativeSelect label={t.tag} disabled data={[t.tagsLoading]} />}>
          <TagField form={form} tags={tags} canEdit={canEdit} />
        </Suspense>
        <NativeSelect
          label={t.platform}
          disabled={!canEdit}
          value={values.platform ?? ""}
          onChange={(event) => {
            const chosen = event.currentTarget.value;
            change({ platform: PLATFORMS.find((platform) => platform === chosen) ?? null });
          }}
          data={[
            { value: "", label: t.anyPlatform },
            ...PLATFORMS.map((value) => ({ value, label: messages.condition.platforms[value] })),
          ]}
        />
      </SimpleGrid>
    </Stack>
  );
}

function TagField({ form, tags, canEdit }: ConditionFieldsProps) {
  const t = useMessages(menuConditionalMessages).form;
  const known = use(tags);
  const { values, errors, change } = form;
  const list = known.type === "tags" ? known.tags : [];
  const options = list.map(({ id, name, count }) => ({ value: String(id), label: t.tagOption(name, count) }));
  // What is chosen stays chosen, whether WeChat has it or cannot be asked.
  if (values.tagId !== null && !list.some(({ id }) => id === values.tagId)) {
    const name = values.tagName ?? String(values.tagId);
    options.push({ value: String(values.tagId), label: known.type === "tags" ? t.tagGone(name) : name });
  }
  const choose = (chosen: string) => {
    const tag = list.find(({ id }) => String(id) === chosen);
    if (chosen === "") change({ tagId: null, tagName: null });
    else if (tag) change({ tagId: tag.id, tagName: tag.name });
  };
  return (
    <Stack gap="xs">
      <NativeSelect
        ref={form.tagField}
        label={t.tag}
        description={t.tagHint}
        // Below, so that it is in line with the field beside it.
        inputWrapperOrder={["label", "input", "description", "error"]}
        disabled={!canEdit}
        value={values.tagId === null ? "" : String(values.tagId)}
        error={errors.condition}
        onChange={(event) => choose(event.currentTarget.value)}
        data={[{ value: "", label: t.anyTag }, ...options]}
      />
      {known.type === "failed" && (
        <Alert color="orange" title={t.tagsFailed} py="xs">
          {known.message} {known.advice}
        </Alert>
      )}
    </Stack>
  );
}
