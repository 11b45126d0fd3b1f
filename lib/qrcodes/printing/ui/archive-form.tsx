"use client";

import { Card, NativeSelect, Stack, Text, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useWatch } from "react-hook-form";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { orderArchiveAction } from "@/lib/qrcodes/printing/actions";
import { ARCHIVE_FORMATS, DEFAULT_ARCHIVE } from "@/lib/qrcodes/printing/kinds";
import type { ArchiveOrder } from "@/lib/qrcodes/printing/schema";
import { FormFailure } from "@/lib/ui/form-failure";
import { notifyDone } from "@/lib/ui/notify";
import { SubmitButton } from "@/lib/ui/submit-button";
import { useActionForm } from "@/lib/ui/use-action-form";
import { printArchiveMessages } from "./archive-messages";
import { ChoiceField } from "./choice-field";
import { NamesPreview } from "./names-preview";
import { printMessages } from "./print-messages";
import type { ModelOf, OrderFormProps } from "./sheet-form-parts";
import { StyleField } from "./style-field";

type ArchiveFormValues = Omit<ArchiveOrder, "selection">;

const EMPTY: ArchiveFormValues = { name: "", styleId: null, archive: DEFAULT_ARCHIVE };
const SIZES = [300, 600, 1000, 2000, 4096];

/** One picture a code, named by a pattern, in one archive. */
export function ArchiveForm({
  accountId,
  canEdit,
  selection,
  styles,
  model,
}: OrderFormProps & { model: ModelOf<"zip"> | null }) {
  const t = useMessages(printMessages);
  const words = useMessages(printArchiveMessages);
  const router = useRouter();
  const { form, submit, field, isPending, failure } = useActionForm<
    ArchiveFormValues,
    unknown,
    { id: string }
  >({
    schema: () => import("@/lib/qrcodes/printing/schema").then(({ archiveFormSchema }) => archiveFormSchema),
    defaultValues: model ? { name: model.name, styleId: model.styleId, archive: model.archive } : EMPTY,
    action: (values) => orderArchiveAction(accountId, { ...values, selection }),
    onDone: () => {
      notifyDone(t.make.done);
      router.push(`/accounts/${accountId}/qrcodes/print/files`);
    },
  });
  const [format, pattern] = useWatch({ control: form.control, name: ["archive.format", "archive.pattern"] });
  return (
    <Card component="form" withBorder radius="lg" p="lg" maw="44rem" onSubmit={submit} noValidate>
      <Stack gap="lg">
        <FormFailure failure={failure} />
        <ChoiceField
          control={form.control}
          name="archive.format"
          label={words.format}
          hint={words.formatHints[format]}
          choices={ARCHIVE_FORMATS.map((value) => ({ value, label: words.formats[value] }))}
        />
        {format === "png" && (
          <NativeSelect
            {...form.register("archive.pixels", { valueAsNumber: true })}
            label={words.pixels}
            data={SIZES.map((size) => ({ value: String(size), label: `${size} × ${size}` }))}
          />
        )}
        {format !== "jpeg" && <StyleField control={form.control} name="styleId" styles={styles} />}
        <TextInput
          {...field("archive.pattern")}
          label={words.pattern}
          description={words.patternHint}
          spellCheck={false}
          autoComplete="off"
        />
        <NamesPreview accountId={accountId} selection={selection} format={format} pattern={pattern} />
        {canEdit ? (
          <>
            <TextInput {...field("name")} label={t.name} placeholder={t.namePlaceholder} />
            <Text size="sm" c="dimmed">
              {words.index}
            </Text>
            <div>
              <SubmitButton isPending={isPending} idle={t.make.archive} busy={t.make.busy} />
            </div>
          </>
        ) : (
          <Text size="sm" c="dimmed">
            {t.viewer}
          </Text>
        )}
      </Stack>
    </Card>
  );
}
