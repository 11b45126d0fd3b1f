"use client";

import { Stack } from "@mantine/core";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { repliesMessages } from "@/lib/replies/messages";
import { PreviewGrid } from "@/lib/ui/preview-grid";
import { SectionCard } from "@/lib/ui/section-card";
import { VersionedFields } from "@/lib/ui/versioned-fields";
import { BasicFields } from "./basic-fields";
import { ReplyFields } from "./reply-fields";
import { ReplyPreview } from "./reply-preview";
import { TriggerFields } from "./trigger-fields";
import { type RuleFormProps, useRuleForm } from "./use-rule-form";

/** Makes or changes a rule, with the talk that comes of it beside it. */
export function RuleForm(props: RuleFormProps) {
  const t = useMessages(repliesMessages);
  const { canEdit } = props;
  const { parts, submit, isPending, failure, draft, conflict, saveAsNew, knowCard, knowCode } =
    useRuleForm(props);
  return (
    <form onSubmit={submit} noValidate>
      <PreviewGrid preview={<ReplyPreview {...parts} />}>
        <VersionedFields
          canEdit={canEdit}
          isPending={isPending}
          words={t}
          gap="lg"
          draft={draft}
          conflict={conflict}
          failure={failure}
          saveAsNew={saveAsNew}
        >
          <Stack gap="lg">
            <BasicFields form={parts.form} field={parts.field} />
            <SectionCard title={t.fields.triggers} description={t.fields.triggersHint}>
              <TriggerFields {...parts} onCodeChosen={knowCode} />
            </SectionCard>
            <SectionCard title={t.fields.replies} description={t.fields.repliesHint}>
              <ReplyFields {...parts} onCardChosen={knowCard} />
            </SectionCard>
          </Stack>
        </VersionedFields>
      </PreviewGrid>
    </form>
  );
}
