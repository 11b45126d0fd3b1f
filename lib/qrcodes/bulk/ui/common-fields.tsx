"use client";

import { SimpleGrid, Stack, Text, TextInput } from "@mantine/core";
import { useController } from "react-hook-form";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import type { KnownWords, ListedCode, Quota } from "@/lib/qrcodes/types";
import { WordField } from "@/lib/qrcodes/ui/basic-fields";
import { LabelsField } from "@/lib/qrcodes/ui/labels-field";
import { LifetimeFields } from "@/lib/qrcodes/ui/making-fields";
import { SceneKindControl } from "@/lib/qrcodes/ui/scene-kind-control";
import type { CodeFormParts } from "@/lib/qrcodes/ui/use-code-form";
import { SectionCard } from "@/lib/ui/section-card";
import classes from "./bulk.module.css";
import { MoreFields } from "./more-fields";
import { newBatchMessages } from "./new-batch-messages";

type CommonFieldsProps = CodeFormParts & { words: KnownWords; quota: Quota; reusable: ListedCode[] };

/** What holds for every line that does not say otherwise. */
export function CommonFields({ words, quota, reusable, ...parts }: CommonFieldsProps) {
  const t = useMessages(newBatchMessages).common;
  const { form, field } = parts;
  return (
    <>
      <SectionCard title={t.title} description={t.description}>
        <Stack gap="lg">
          <TextInput
            {...field("name")}
            label={t.name}
            description={t.nameHint}
            withAsterisk
            autoComplete="off"
          />
          <LifetimeFields {...parts} quota={quota} reusable={reusable} />
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
            <WordField form={form} name="folder" known={words.folders} />
            <WordField form={form} name="owner" known={words.owners} />
          </SimpleGrid>
          <LabelsField form={form} known={words.labels} />
          <SceneKindField form={form} />
        </Stack>
      </SectionCard>
      <MoreFields {...parts} />
    </>
  );
}

function SceneKindField({ form }: Pick<CodeFormParts, "form">) {
  const t = useMessages(newBatchMessages).common;
  const { error } = useController({ control: form.control, name: "sceneKind" }).fieldState;
  return (
    <Stack gap={6}>
      <Text size="sm" fw={500}>
        {t.sceneKind}
      </Text>
      <SceneKindControl form={form} label={t.sceneKind} kinds={t.sceneKinds} />
      {error && (
        <Text size="xs" className={classes.failed} role="alert">
          {error.message}
        </Text>
      )}
    </Stack>
  );
}
