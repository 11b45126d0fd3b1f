"use client";

import { Modal, Stack, Text, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { planPageAction } from "@/lib/articles/hosting/actions";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { DialogFoot } from "@/lib/ui/dialog-foot";
import { FormFailure } from "@/lib/ui/form-failure";
import { notifyDone } from "@/lib/ui/notify";
import { useActionCall } from "@/lib/ui/use-action-call";
import { publicationMessages } from "./messages";

type PlanDialogProps = { accountId: string; articleId: string; onClose: () => void };

/** When an article is to be published, and when it is to be taken down. */
export function PlanDialog({ accountId, articleId, onClose }: PlanDialogProps) {
  const { plan: t, done } = useMessages(publicationMessages);
  const router = useRouter();
  const [times, setTimes] = useState({ publishAt: "", takeDownAt: "" });
  const [errors, setErrors] = useState<{ publishAt?: string; takeDownAt?: string }>({});
  const { call, isPending, failure } = useActionCall();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isPending) return;
    const [publishAt, takeDownAt] = [readTime(times.publishAt), readTime(times.takeDownAt)];
    if (!publishAt && !takeDownAt) return setErrors({ publishAt: t.nothing });
    const result = await call(() => planPageAction(accountId, { id: articleId, publishAt, takeDownAt }));
    if (!result.ok) return setErrors(result.fieldErrors ?? {});
    notifyDone(done.planned);
    onClose();
    router.refresh();
  };
  return (
    <Modal opened onClose={onClose} title={t.title} withCloseButton={false} centered>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack gap="md">
          <FormFailure failure={failure} />
          <Text size="sm">{t.body}</Text>
          {(["publishAt", "takeDownAt"] as const).map((name) => (
            <TextInput
              key={name}
              type="datetime-local"
              label={t[name]}
              description={name === "publishAt" ? t.zone : t.optional}
              value={times[name]}
              error={errors[name]}
              data-autofocus={name === "publishAt" || undefined}
              onChange={(event) => setTimes({ ...times, [name]: event.currentTarget.value })}
            />
          ))}
          <DialogFoot onCancel={onClose} isPending={isPending} idle={t.confirm} busy={t.busy} />
        </Stack>
      </form>
    </Modal>
  );
}

/** A field of this kind means the time of this computer. */
function readTime(text: string): Date | null {
  return text === "" ? null : new Date(text);
}
