"use client";

import { Alert, Stack } from "@mantine/core";
import { useRouter } from "next/navigation";
import { setMessageRetentionAction } from "@/lib/accounts/actions";
import { accountsMessages } from "@/lib/accounts/messages";
import { MESSAGE_DAYS } from "@/lib/accounts/schema";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { FOR_EVER, retentionChoice } from "@/lib/platform/retention";
import { FormFailure } from "@/lib/ui/form-failure";
import { notifyDone } from "@/lib/ui/notify";
import { RetentionField } from "@/lib/ui/retention-field";
import { SectionCard } from "@/lib/ui/section-card";
import { SubmitButton } from "@/lib/ui/submit-button";
import { useActionForm } from "@/lib/ui/use-action-form";
import { useUnsavedChangesGuard } from "@/lib/ui/use-unsaved-changes-guard";

type RetentionCardProps = { accountId: string; keepMessagesDays: number | null; canConfigure: boolean };

/** How long messages are kept, with what is lost afterwards. */
export function RetentionCard({ accountId, keepMessagesDays, canConfigure }: RetentionCardProps) {
  const t = useMessages(accountsMessages).retention;
  const router = useRouter();
  const stored = retentionChoice(MESSAGE_DAYS, keepMessagesDays);
  const { form, submit, field, isPending, failure } = useActionForm({
    schema: () => import("@/lib/accounts/schema").then((schemas) => schemas.messageRetentionSchema),
    defaultValues: { keepMessagesDays: stored },
    action: (values) => setMessageRetentionAction(accountId, values),
    onDone: () => {
      notifyDone(t.saved);
      form.reset(form.getValues());
      router.refresh();
    },
  });
  useUnsavedChangesGuard(form.formState.isDirty);
  const chosen = form.watch("keepMessagesDays");
  return (
    <SectionCard title={t.title} description={t.description}>
      <form onSubmit={submit} noValidate>
        <Stack align="flex-start">
          <FormFailure failure={failure} />
          <RetentionField
            w="100%"
            label={t.field}
            days={MESSAGE_DAYS}
            disabled={!canConfigure}
            {...field("keepMessagesDays")}
          />
          {chosen !== FOR_EVER && chosen !== stored && (
            <Alert w="100%" color="orange" role="status">
              {t.warning(Number(chosen))}
            </Alert>
          )}
          {canConfigure && <SubmitButton isPending={isPending} idle={t.save} busy={t.saving} />}
        </Stack>
      </form>
    </SectionCard>
  );
}
