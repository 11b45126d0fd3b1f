"use client";

import { Group, Stack } from "@mantine/core";
import { useRouter } from "next/navigation";
import { setAuditRetentionAction } from "@/lib/audit/actions";
import { auditMessages } from "@/lib/audit/messages";
import { AUDIT_DAYS } from "@/lib/audit/schema";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { retentionChoice } from "@/lib/platform/retention";
import { FormFailure } from "@/lib/ui/form-failure";
import { notifyDone } from "@/lib/ui/notify";
import { RetentionField } from "@/lib/ui/retention-field";
import { SectionCard } from "@/lib/ui/section-card";
import { SubmitButton } from "@/lib/ui/submit-button";
import { useActionForm } from "@/lib/ui/use-action-form";

/** How long the audit is kept, and sign-ins. */
export function AuditRetentionCard({
  auditDays,
  signInDays,
}: {
  auditDays: number | null;
  signInDays: number | null;
}) {
  const t = useMessages(auditMessages).retention;
  const router = useRouter();
  const { submit, field, isPending, failure } = useActionForm({
    schema: () => import("@/lib/audit/schema").then((schemas) => schemas.auditRetentionSchema),
    defaultValues: {
      auditDays: retentionChoice(AUDIT_DAYS, auditDays),
      signInDays: retentionChoice(AUDIT_DAYS, signInDays),
    },
    action: setAuditRetentionAction,
    onDone: () => {
      notifyDone(t.saved);
      router.refresh();
    },
  });
  return (
    <SectionCard title={t.title} description={t.description}>
      <form onSubmit={submit} noValidate>
        <Stack align="flex-start">
          <FormFailure failure={failure} />
          <Group grow w="100%" maw="36rem" preventGrowOverflow={false}>
            <RetentionField label={t.auditDays} days={AUDIT_DAYS} {...field("auditDays")} />
            <RetentionField label={t.signInDays} days={AUDIT_DAYS} {...field("signInDays")} />
          </Group>
          <SubmitButton isPending={isPending} idle={t.save} busy={t.saving} />
        </Stack>
      </form>
    </SectionCard>
  );
}
