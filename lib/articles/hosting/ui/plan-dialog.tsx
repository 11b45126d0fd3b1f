"use client";

import { Modal, Stack, Text } from "@mantine/core";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { planPageAction } from "@/lib/articles/hosting/actions";
import type { Publication } from "@/lib/articles/hosting/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { ChinaTimeField } from "@/lib/ui/china-time-field";
import { DialogFoot } from "@/lib/ui/dialog-foot";
import { FormFailure } from "@/lib/ui/form-failure";
import { notifyDone } from "@/lib/ui/notify";
import { useActionCall } from "@/lib/ui/use-action-call";
import { publicationMessages } from "./messages";

type PlanDialogProps = { accountId: string; publication: Publication; onClose: () => void };

/** When an article is to be published, and when it is to be taken down. */
export function PlanDialog({ accountId, publication, onClose }: PlanDialogProps) {
  const { plan: t, done } = useMessages(publicationMessages);
  const router = useRouter();
  const { articleId: id, publishAt, takeDownAt } = publication;
  const [times, setTimes] = useState({ publishAt, takeDownAt });
  const [errors, setErrors] = useState<{ publishAt?: string; takeDownAt?: string }>({});
  const { call, isPending, failure } = useActionCall();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isPending) return;
    if (!times.publishAt && !times.takeDownAt) return setErrors({ publishAt: t.nothing });
    const result = await call(() => planPageAction(accountId, { id, ...times }));
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
            <ChinaTimeField
              key={name}
              label={t[name]}
              description={name === "takeDownAt" && t.optional}
              value={times[name]}
              error={errors[name]}
              data-autofocus={name === "publishAt" || undefined}
              onChange={(time) => setTimes({ ...times, [name]: time })}
            />
          ))}
          <DialogFoot onCancel={onClose} isPending={isPending} idle={t.confirm} busy={t.busy} />
        </Stack>
      </form>
    </Modal>
  );
}
