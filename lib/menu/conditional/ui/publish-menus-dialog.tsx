"use client";

import { Alert, Button, Group, List, Loader, Modal, Stack, Text } from "@mantine/core";
import { useRouter } from "next/navigation";
import { type FormEvent, Suspense, use, useMemo, useState, useTransition } from "react";
import { publishConditionalMenusAction } from "@/lib/menu/conditional/actions";
import { menuConditionalMessages } from "@/lib/menu/conditional/messages";
import type { ConditionalPlan } from "@/lib/menu/conditional/types";
import type { ActionResult } from "@/lib/platform/action";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { DialogBar } from "@/lib/ui/dialog-bar";
import { FormFailure } from "@/lib/ui/form-failure";
import { uiMessages } from "@/lib/ui/messages";
import { notifyDone } from "@/lib/ui/notify";
import { SubmitButton } from "@/lib/ui/submit-button";

type PublishMenusDialogProps = {
  accountId: string;
  /** Null where the server cannot be reached. */
  plan: Promise<ActionResult<ConditionalPlan> | null>;
  isOpen: boolean;
  onClose: () => void;
};

/** What publishing takes, of how many calls a day, and the question. */
export function PublishMenusDialog({ isOpen, onClose, ...question }: PublishMenusDialogProps) {
  const t = useMessages(menuConditionalMessages).publish;
  return (
    <Modal opened={isOpen} onClose={onClose} title={t.title} withCloseButton={false} centered>
      <Suspense fallback={<Planning />}>
        <Question {...question} onClose={onClose} />
      </Suspense>
    </Modal>
  );
}

function Planning() {
  const t = useMessages(menuConditionalMessages).publish;
  return (
    <Group role="status" gap="sm" py="md">
      <Loader size="sm" />
      <Text size="sm">{t.planning}</Text>
    </Group>
  );
}

function Question({ accountId, plan, onClose }: Omit<PublishMenusDialogProps, "isOpen">) {
  const t = useMessages(menuConditionalMessages).publish;
  const { offline } = useMessages(uiMessages);
  const router = useRouter();
  const planAnswer = use(plan);
  const [failure, setFailure] = useState<string | null>(null);
  const [isPending, startTransition] = useTransition();
  const publish = (event: FormEvent) => {
    event.preventDefault();
    if (isPending) return;
    startTransition(async () => {
      const result = await publishConditionalMenusAction(accountId, {}).catch(() => null);
      // What was done before a refusal is done.
      router.refresh();
      if (!result?.ok) return startTransition(() => setFailure(sayAll(result) ?? offline));
      notifyDone(t.done);
      onClose();
    });
  };
  const said = planAnswer?.ok ? failure : (sayAll(planAnswer) ?? offline);
  const refusal = useMemo(
    () => said && { ok: false as const, code: "failed" as const, message: said },
    [said],
  );
  const isNothing = planAnswer?.ok && planAnswer.data.additions + planAnswer.data.deletions === 0;
  return (
    <Stack component="form" onSubmit={publish} gap="md">
      {refusal && <FormFailure failure={refusal} />}
      {planAnswer?.ok && (isNothing ? <Text size="sm">{t.nothing}</Text> : <Plan plan={planAnswer.data} />)}
      <DialogBar>
        <Button variant="default" onClick={onClose}>
          {planAnswer?.ok && !isNothing ? t.cancel : t.close}
        </Button>
        {planAnswer?.ok && !isNothing && (
          <SubmitButton isPending={isPending} idle={t.confirm} busy={t.busy} />
        )}
      </DialogBar>
    </Stack>
  );
}

function Plan({ plan }: { plan: ConditionalPlan }) {
  const t = useMessages(menuConditionalMessages).publish;
  const { additions, deletions, kept, callsADay, vanishing } = plan;
  return (
    <>
      <Text size="sm">{t.body}</Text>
      <List size="sm">
        <List.Item>{t.deletions(deletions, callsADay)}</List.Item>
        <List.Item>{t.additions(additions, callsADay)}</List.Item>
        {kept > 0 && <List.Item>{t.kept(kept)}</List.Item>}
      </List>
      {vanishing.length > 0 && (
        <Alert color="yellow" title={t.vanishing}>
          <List size="sm" style={{ overflowWrap: "anywhere" }}>
            {vanishing.map(({ menuId, names }) => (
              <List.Item key={menuId}>{names.join(" · ")}</List.Item>
            ))}
          </List>
        </Alert>
      )}
      <Text size="sm" c="dimmed">
        {t.reach}
      </Text>
    </>
  );
}

/** The message with what it says of single menus; null for a success or no answer at all. */
function sayAll(result: ActionResult<unknown> | null): string | null {
  if (!result || result.ok) return null;
  const details = Object.values(result.fieldErrors ?? {}).filter(
    (detail) => !result.message.includes(detail),
  );
  return [result.message, ...details].join(" ");
}
