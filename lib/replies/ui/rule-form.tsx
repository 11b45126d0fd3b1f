"use client";

import { Fieldset, Stack } from "@mantine/core";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { repliesMessages } from "@/lib/replies/messages";
import { FormAnswer } from "@/lib/ui/form-answer";
import { PreviewGrid } from "@/lib/ui/preview-grid";
import { SaveFoot } from "@/lib/ui/save-foot";
import { SectionCard } from "@/lib/ui/section-card";
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
        <Stack gap="lg">
          <FormAnswer
            draft={draft}
            conflict={conflict}
            failure={failure}
            saveAsNew={saveAsNew}
            label={t.saveAsNew}
          />
          <Fieldset variant="unstyled" disabled={!canEdit} m={0}>
            <Stack gap="lg">
              <BasicFields form={parts.form} field={parts.field} />
              <SectionCard title={t.fields.triggers} description={t.fields.triggersHint}>
                <TriggerFields {...parts} onCodeChosen={knowCode} />
              </SectionCard>
              <SectionCard title={t.fields.replies} description={t.fields.repliesHint}>
                <ReplyFields {...parts} onCardChosen={knowCard} />
              </SectionCard>
            </Stack>
          </Fieldset>
          <SaveFoot
            canEdit={canEdit}
            readOnly={t.readOnly}
            isPending={isPending}
            idle={t.save}
            busy={t.saving}
          />
        </Stack>
      </PreviewGrid>
    </form>
  );
}
