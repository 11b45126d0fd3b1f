"use client";

import { Card, Checkbox, Skeleton, Stack, Text, TextInput } from "@mantine/core";
import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { Activity } from "react";
import { useWatch } from "react-hook-form";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { orderSheetsAction } from "@/lib/qrcodes/printing/actions";
import { DEFAULT_SHEET } from "@/lib/qrcodes/sheets/default-sheet";
import { isPanel } from "@/lib/qrcodes/sheets/limits";
import { FormFailure } from "@/lib/ui/form-failure";
import { notifyDone } from "@/lib/ui/notify";
import { SubmitButton } from "@/lib/ui/submit-button";
import { useActionForm } from "@/lib/ui/use-action-form";
import { useStoredDraft } from "@/lib/ui/use-stored-draft";
import { CaptionFields } from "./caption-fields";
import { PaperFields } from "./paper-fields";
import { printMessages } from "./print-messages";
import classes from "./sheet-form.module.css";
import type { ModelOf, OrderFormProps, SheetFormValues } from "./sheet-form-parts";
import { SheetPreviewCard } from "./sheet-preview-card";
import { StyleField } from "./style-field";
import { TemplateField } from "./template-field";

const DraftOffer = dynamic(() => import("@/lib/ui/draft-offer").then((part) => part.DraftOffer), {
  ssr: false,
});
// Only posters and table tents have words, and choosing their colours takes as much as all other fields together.
const WordsFields = dynamic(() => import("./words-fields").then((part) => part.WordsFields), {
  ssr: false,
  loading: () => <Skeleton h={440} radius="lg" />,
});

const EMPTY: SheetFormValues = { name: "", styleId: null, sheet: DEFAULT_SHEET, mayCut: false };

/** Settings on one side, the page as it will be printed on the other. */
export function SheetForm({
  accountId,
  canEdit,
  selection,
  styles,
  selectionKey,
  model,
}: OrderFormProps & { selectionKey: string; model: ModelOf<"pdf"> | null }) {
  const t = useMessages(printMessages);
  const router = useRouter();
  const { form, submit, field, isPending, failure } = useActionForm<SheetFormValues, unknown, { id: string }>(
    {
      schema: () => import("@/lib/qrcodes/printing/schema").then(({ sheetFormSchema }) => sheetFormSchema),
      defaultValues: model
        ? { name: model.name, styleId: model.styleId, sheet: model.sheet, mayCut: false }
        : EMPTY,
      action: (values) => orderSheetsAction(accountId, { ...values, selection }),
      onDone: () => {
        draft.forget();
        notifyDone(t.make.done);
        router.push(`/accounts/${accountId}/qrcodes/print/files`);
      },
    },
  );
  const draft = useStoredDraft({
    name: `qrPrint.${accountId}`,
    form,
    revision: 0,
    read: async (values) => {
      const { sheetFormSchema } = await import("@/lib/qrcodes/printing/schema");
      return sheetFormSchema.safeParse(values).data ?? null;
    },
  });
  const restore = () => {
    if (draft.storedDraft) form.reset(draft.storedDraft.values, { keepDefaultValues: true });
    draft.take();
  };
  const template = useWatch({ control: form.control, name: "sheet.template" });
  return (
    <form className={classes.columns} onSubmit={submit} noValidate>
      <Card className={classes.settings} withBorder radius="lg" p="lg">
        <Stack gap="lg">
          {draft.storedDraft && (
            <DraftOffer savedAt={draft.storedDraft.savedAt} onRestore={restore} onDiscard={draft.forget} />
          )}
          <TemplateField form={form} />
          {isPanel(template) && <WordsFields form={form} field={field} />}
          <Activity>
            <PaperFields form={form} field={field} />
          </Activity>
          <Activity>
            <StyleField control={form.control} name="styleId" styles={styles} />
            <CaptionFields form={form} field={field} />
          </Activity>
        </Stack>
      </Card>
      <div className={classes.preview}>
        <Activity>
          <SheetPreviewCard key={selectionKey} accountId={accountId} selection={selection} form={form} />
        </Activity>
      </div>
      {/* On a phone it comes after the preview: nobody should order what they have not seen. */}
      <Card className={classes.order} withBorder radius="lg" p="lg">
        {canEdit ? (
          <Stack gap="lg">
            <TextInput {...field("name")} label={t.name} placeholder={t.namePlaceholder} />
            <FormFailure failure={failure} />
            {(form.getFieldState("mayCut", form.formState).error || form.getValues("mayCut")) && (
              <Checkbox {...form.register("mayCut")} label={t.mayCut} />
            )}
            <div>
              <SubmitButton isPending={isPending} idle={t.make.sheets} busy={t.make.busy} />
            </div>
          </Stack>
        ) : (
          <Text size="sm" c="dimmed">
            {t.viewer}
          </Text>
        )}
      </Card>
    </form>
  );
}
