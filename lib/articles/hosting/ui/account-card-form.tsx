"use client";

import { Stack, Textarea } from "@mantine/core";
import { useRouter } from "next/navigation";
import { setAccountCardAction } from "@/lib/articles/hosting/actions";
import type { CardOfAccount } from "@/lib/articles/hosting/types";
import type { ChosenFile } from "@/lib/media/library/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { FormFailure } from "@/lib/ui/form-failure";
import { notifyDone } from "@/lib/ui/notify";
import { SectionCard } from "@/lib/ui/section-card";
import { SubmitButton } from "@/lib/ui/submit-button";
import { useActionForm } from "@/lib/ui/use-action-form";
import { useUnsavedChangesGuard } from "@/lib/ui/use-unsaved-changes-guard";
import { accountCardMessages } from "./account-card-messages";
import { CardPictureField } from "./card-picture-field";

type AccountCardFormProps = {
  accountId: string;
  card: CardOfAccount;
  /** Of the library, those that the card shows now. */
  pictures: readonly ChosenFile[];
  canEdit: boolean;
};

/** What readers find at the end of each article: who wrote it, and the code by which to follow. */
export function AccountCardForm({ accountId, card, pictures, canEdit }: AccountCardFormProps) {
  const t = useMessages(accountCardMessages);
  const router = useRouter();
  const { form, submit, field, isPending, failure } = useActionForm({
    schema: () => import("@/lib/articles/hosting/schema").then((schemas) => schemas.accountCardSchema),
    defaultValues: card,
    action: (values) => setAccountCardAction(accountId, values),
    onDone: () => {
      notifyDone(t.saved);
      form.reset(form.getValues());
      router.refresh();
    },
  });
  useUnsavedChangesGuard(form.formState.isDirty);
  const pictureField = (name: "qrCodeId" | "avatarId") => ({
    accountId,
    canEdit,
    chosenId: form.watch(name),
    first: pictures.find(({ id }) => id === card[name]) ?? null,
    error: form.formState.errors[name]?.message,
    onChange: (id: string | null) => form.setValue(name, id, { shouldDirty: true, shouldValidate: true }),
  });
  return (
    <SectionCard title={t.title} description={t.description}>
      <form onSubmit={submit} noValidate>
        <Stack align="flex-start">
          <FormFailure failure={failure} />
          <CardPictureField words={t.qrCode} size={120} {...pictureField("qrCodeId")} />
          <CardPictureField words={t.avatar} size={64} isRound {...pictureField("avatarId")} />
          <Textarea
            w="100%"
            label={t.signature.label}
            description={t.signature.hint}
            autosize
            minRows={2}
            disabled={!canEdit}
            {...field("signature")}
          />
          {canEdit && <SubmitButton isPending={isPending} idle={t.save} busy={t.saving} />}
        </Stack>
      </form>
    </SectionCard>
  );
}
