"use client";

import { SimpleGrid, Stack, Textarea, TextInput } from "@mantine/core";
import { useId } from "react";
import { useController } from "react-hook-form";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import type { KnownWords } from "@/lib/qrcodes/types";
import { SectionCard } from "@/lib/ui/section-card";
import { qrFormMessages } from "./form-messages";
import { LabelsField } from "./labels-field";
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
          autoComplete="off"
        />
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
          <WordField form={form} name="folder" known={words.folders} />
          <WordField form={form} name="owner" known={words.owners} />
        </SimpleGrid>
        <LabelsField form={form} known={words.labels} />
        <Textarea {...field("note")} label={t.note} autosize minRows={2} maxRows={8} />
      </Stack>
    </SectionCard>
  );
}

type WordFieldProps = Pick<CodeFormParts, "form"> & { name: "folder" | "owner"; known: string[] };

/** A word that other codes may have, too; the browser itself offers those. */
export function WordField({ form, name, known }: WordFieldProps) {
  const t = useMessages(qrFormMessages);
  const { field, fieldState } = useController({ control: form.control, name });
  const id = useId();
  return (
    <div>
      <TextInput
        {...field}
        label={t[name]}
        description={t[`${name}Hint`]}
        error={fieldState.error?.message}
        list={id}
        autoComplete="off"
      />
      <datalist id={id}>
        {known.map((word) => (
          <option key={word} value={word} />
        ))}
      </datalist>
    </div>
  );
}
