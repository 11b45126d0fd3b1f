"use client";

import { Button, Fieldset, Group, Stack, Text } from "@mantine/core";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { keyReplyMessages } from "@/lib/replies/key-reply-messages";
import { repliesMessages } from "@/lib/replies/messages";
import { DraftOffer } from "@/lib/ui/draft-offer";
import { FormFailure } from "@/lib/ui/form-failure";
import { SubmitButton } from "@/lib/ui/submit-button";
import { VersionConflict } from "@/lib/ui/version-conflict";
import { ReplyFields } from "./reply-fields";
import { type KeyReplyFormProps, useKeyReplyForm } from "./use-key-reply-form";

/** The replies of a button's rule, which are saved at once; without a rule, of the one to be made. */
export function KeyReplyForm(props: KeyReplyFormProps & { canEdit: boolean; onCancel: () => void }) {
  const t = useMessages(keyReplyMessages);
  const { reply, canEdit, onStored, onCancel } = props;
  const { parts, submit, isPending, failure, draft, conflict, saveAsNew, knowCard, discard } =
    useKeyReplyForm(props);
  const { isDirty } = parts.form.formState;
  const isNew = reply.rule === null;
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        {draft && <DraftOffer {...draft} />}
        {conflict ? (
          <VersionConflict {...conflict} />
        ) : (
          <FormFailure
            failure={failure}
            action={<WayOut code={failure?.code} isNew={isNew} onStored={onStored} saveAsNew={saveAsNew} />}
          />
        )}
        <Fieldset variant="unstyled" disabled={!canEdit} m={0} p={0}>
          <ReplyFields {...parts} onCardChosen={knowCard} />
        </Fieldset>
        <Text size="xs" c="dimmed">
          {canEdit ? t.whenInEffect : <ReadOnly />}
        </Text>
        {canEdit && (
          <Group gap="xs">
            <SubmitButton isPending={isPending} idle={t.save} busy={t.saving} />
            {(isNew || isDirty) && (
              <Button
                variant="subtle"
                color="gray"
                onClick={() => {
                  discard();
                  if (isNew) onCancel();
                }}
              >
                {isNew ? t.cancel : t.discard}
              </Button>
            )}
          </Group>
        )}
      </Stack>
    </form>
  );
}

type WayOutProps = {
  code: string | undefined;
  isNew: boolean;
  onStored: () => void;
  saveAsNew: () => Promise<void>;
};

/** Somebody gave the button a rule meanwhile, or the rule is gone: what was typed goes on from there. */
function WayOut({ code, isNew, onStored, saveAsNew }: WayOutProps) {
  const t = useMessages(keyReplyMessages);
  const words = useMessages(repliesMessages);
  if (isNew && code === "conflict")
    return (
      <Button size="compact-sm" mt="xs" onClick={onStored}>
        {t.showRule}
      </Button>
    );
  if (!isNew && code === "not-found")
    return (
      <Button size="compact-sm" mt="xs" onClick={() => void saveAsNew()}>
        {words.saveAsNew}
      </Button>
    );
  return null;
}

function ReadOnly() {
  return useMessages(repliesMessages).readOnly;
}
