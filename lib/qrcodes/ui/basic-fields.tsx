"use client";

import { Autocomplete, SimpleGrid, Stack, TagsInput, Textarea, TextInput } from "@mantine/core";
import { useController } from "react-hook-form";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { SectionCard } from "@/lib/ui/section-card";
import { qrFormMessages } from "../form-messages";
import { MAX_LABELS, MAX_NAME, MAX_NOTE, MAX_WORD } from "../limits";
import type { KnownWords } from "../types";
import type { CodeFormParts } from "./use-code-form";

/** What the staff call the code, and where it belongs. */
export function BasicFields({ form, field, words }: CodeFormParts & { words: KnownWords }) {
  const t = useMessages(qrFormMessages);
  return (
    <SectionCard title={t.basics}>
      <Stack gap="md">
        <TextInput
          {...field("name")}
          label={t.name}
          description={t.nameHint}
          withAsterisk
          maxLength={MAX_NAME}
          autoComplete="off"
        />
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
          <WordField form={form} name="folder" known={words.folders} />
          <WordField form={form} name="owner" known={words.owners} />
        </SimpleGrid>
        <LabelsField form={form} known={words.labels} />
        <Textarea {...field("note")} label={t.note} autosize minRows={2} maxRows={8} maxLength={MAX_NOTE} />
      </Stack>
    </SectionCard>
  );
}

type WordFieldProps = Pick<CodeFormParts, "form"> & { name: "folder" | "owner"; known: string[] };

/** A word that other codes may have, too. */
export function WordField({ form, name, known }: WordFieldProps) {
  const t = useMessages(qrFormMessages);
  const { field, fieldState } = useController({ control: form.control, name });
  return (
    <Autocomplete
      {...field}
      label={t[name]}
      description={t[`${name}Hint`]}
      data={known}
      limit={20}
      maxLength={MAX_WORD}
      error={fieldState.error?.message}
    />
  );
}

export function LabelsField({ form, known }: Pick<CodeFormParts, "form"> & { known: string[] }) {
  const t = useMessages(qrFormMessages);
  const { field, fieldState, formState } = useController({ control: form.control, name: "labels" });
  const ofOne = Array.isArray(formState.errors.labels)
    ? formState.errors.labels.find((error) => error)?.message
    : undefined;
  return (
    <TagsInput
      {...field}
      label={t.labels}
      description={t.labelsHint}
      data={known}
      limit={20}
      maxTags={MAX_LABELS}
      maxLength={MAX_WORD}
      // What was typed and not confirmed with Enter was meant all the same.
      acceptValueOnBlur
      splitChars={[",", "，", "、", ";", "；"]}
      error={fieldState.error?.message ?? ofOne}
    />
  );
}
