"use client";

import { Card, Stack, Text, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useWatch } from "react-hook-form";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { DraftOffer } from "@/lib/ui/draft-offer";
import { FormFailure } from "@/lib/ui/form-failure";
import { notifyDone } from "@/lib/ui/notify";
import { SubmitButton } from "@/lib/ui/submit-button";
import { useActionForm } from "@/lib/ui/use-action-form";
import { useStoredDraft } from "@/lib/ui/use-stored-draft";
import { useUnsavedChangesGuard } from "@/lib/ui/use-unsaved-changes-guard";
import { createQrCodeAction } from "../actions";
import { PLAIN_SETTINGS } from "../code-settings";
import { MAX_SCENE } from "../limits";
import { qrCodesMessages } from "../messages";
import { type QrCodeValues, qrCodeSchema } from "../schema";
import { DurationFields } from "./duration-fields";
import { LifetimeField } from "./lifetime-field";

const EMPTY: QrCodeValues = {
  ...PLAIN_SETTINGS,
  sceneKind: "text",
  name: "",
  lifetime: "temporary",
  duration: { days: 30, hours: 0, minutes: 0 },
  scene: "",
};

const FIELDS = ["name", "lifetime", "duration", "scene"] as const;

type QrCodeFormProps = { accountId: string; permanentCount: number };

/** Has a code made, and leads to it. */
export function QrCodeForm({ accountId, permanentCount }: QrCodeFormProps) {
  const t = useMessages(qrCodesMessages);
  const router = useRouter();
  const { form, submit, field, isPending, failure } = useActionForm({
    schema: qrCodeSchema,
    defaultValues: EMPTY,
    action: (values) => createQrCodeAction(accountId, values),
    onDone: ({ id }) => {
      draft.forget();
      notifyDone(t.made);
      router.push(`/accounts/${accountId}/qrcodes/${id}`);
    },
  });
  const draft = useStoredDraft({
    name: `qrCode.${accountId}.new`,
    form,
    revision: 0,
    read: (values) => qrCodeSchema.safeParse(values).data ?? null,
  });
  useUnsavedChangesGuard(form.formState.isDirty);
  const [lifetime, scene] = useWatch({ control: form.control, name: ["lifetime", "scene"] });

  const restore = () => {
    if (!draft.found) return;
    const { values } = draft.found;
    for (const name of FIELDS) form.setValue(name, values[name], { shouldDirty: true, shouldValidate: true });
    draft.take();
  };

  return (
    <Card component="form" withBorder radius="lg" p="lg" maw="44rem" onSubmit={submit} noValidate>
      <Stack gap="lg">
        {draft.found && (
          <DraftOffer savedAt={draft.found.savedAt} onRestore={restore} onDiscard={draft.forget} />
        )}
        <FormFailure failure={failure} />
        <TextInput {...field("name")} label={t.fields.name} description={t.fields.nameHint} withAsterisk />
        <LifetimeField control={form.control} permanentCount={permanentCount} />
        {lifetime === "temporary" && <DurationFields form={form} />}
        <TextInput
          {...field("scene")}
          label={t.fields.scene}
          description={t.fields.sceneHint}
          placeholder={t.fields.scenePlaceholder}
          autoComplete="off"
          spellCheck={false}
          rightSectionWidth={72}
          rightSection={
            <Text size="xs" c={scene.length > MAX_SCENE ? "red" : "dimmed"}>
              {t.counter(scene.length, MAX_SCENE)}
            </Text>
          }
        />
        <div>
          <SubmitButton isPending={isPending} idle={t.make} busy={t.making} />
        </div>
      </Stack>
    </Card>
  );
}
