"use client";

import { Alert, NativeSelect, SimpleGrid, Stack, TextInput } from "@mantine/core";
import { Suspense, use } from "react";
import { useController, useWatch } from "react-hook-form";
import { menuConditionalMessages } from "@/lib/menu/conditional/messages";
import { type FollowerTags, MAX_CONDITIONAL_NAME, PLATFORMS } from "@/lib/menu/conditional/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { errorOf } from "@/lib/ui/form-errors";
import type { ConditionForm } from "./use-menu-form";

type ConditionFieldsProps = { form: ConditionForm; tags: Promise<FollowerTags>; canEdit: boolean };

/** The name for colleagues, and whom the menu is for. */
export function ConditionFields({ form, tags, canEdit }: ConditionFieldsProps) {
  const messages = useMessages(menuConditionalMessages);
  const t = messages.form;
  const platform = useWatch({ control: form.control, name: "platform" });
  return (
    <Stack gap="md">
      <TextInput
        {...form.register("name", { onChange: () => form.clearErrors() })}
        label={t.name}
        description={t.nameHint}
        withAsterisk
        maw="30rem"
        maxLength={MAX_CONDITIONAL_NAME}
        readOnly={!canEdit}
        error={errorOf(form, "name")}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }} maw="44rem">
        <Suspense fallback={<NativeSelect label={t.tag} disabled data={[t.tagsLoading]} />}>
          <TagField form={form} tags={tags} canEdit={canEdit} />
        </Suspense>
        <NativeSelect
          label={t.platform}
          disabled={!canEdit}
          value={platform ?? ""}
          onChange={(event) => {
            const chosen = event.currentTarget.value;
            form.setValue("platform", PLATFORMS.find((value) => value === chosen) ?? null, {
              shouldDirty: true,
            });
            form.clearErrors();
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
  const followerTags = use(tags);
  const { field } = useController({ control: form.control, name: "tagId" });
  const [tagId, tagName] = useWatch({ control: form.control, name: ["tagId", "tagName"] });
  const list = followerTags.type === "tags" ? followerTags.tags : [];
  const options = list.map(({ id, name, count }) => ({ value: String(id), label: t.tagOption(name, count) }));
  // What is chosen stays chosen, whether WeChat has it or cannot be asked.
  if (tagId !== null && !list.some(({ id }) => id === tagId)) {
    const name = tagName ?? String(tagId);
    options.push({ value: String(tagId), label: followerTags.type === "tags" ? t.tagGone(name) : name });
  }
  const choose = (chosen: string) => {
    const tag = list.find(({ id }) => String(id) === chosen);
    if (chosen !== "" && !tag) return;
    form.setValue("tagId", tag?.id ?? null, { shouldDirty: true });
    form.setValue("tagName", tag?.name ?? null, { shouldDirty: true });
    form.clearErrors();
  };
  return (
    <Stack gap="xs">
      <NativeSelect
        ref={field.ref}
        label={t.tag}
        description={t.tagHint}
        // Below, so that it is in line with the field beside it.
        inputWrapperOrder={["label", "input", "description", "error"]}
        disabled={!canEdit}
        value={tagId === null ? "" : String(tagId)}
        error={errorOf(form, "tagId")}
        onChange={(event) => choose(event.currentTarget.value)}
        data={[{ value: "", label: t.anyTag }, ...options]}
      />
      {followerTags.type === "failed" && (
        <Alert color="orange" title={t.tagsFailed} py="xs">
          {followerTags.message} {followerTags.advice}
        </Alert>
      )}
    </Stack>
  );
}
