"use client";

import { Modal, Radio, Stack, Text, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { scheduleMenuAction } from "@/lib/menu/schedule/actions";
import { useFocusBack } from "@/lib/menu/ui/use-focus-back";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { DialogFoot } from "@/lib/ui/dialog-foot";
import { FormFailure } from "@/lib/ui/form-failure";
import { notifyDone } from "@/lib/ui/notify";
import { useActionCall } from "@/lib/ui/use-action-call";
import { scheduleMessages } from "./messages";

type ScheduleDialogProps = {
  accountId: string;
  /** The version to publish; without one it is the draft as it is now. */
  number?: number;
  onClose: () => void;
};

/** When the draft or a version is to be published, and when the menu before it is to come back. */
export function ScheduleDialog({ accountId, number, onClose }: ScheduleDialogProps) {
  useFocusBack();
  const t = useMessages(scheduleMessages);
  const router = useRouter();
  const [times, setTimes] = useState({ publishAt: "", revertAt: "" });
  const [ifMissed, setIfMissed] = useState<"run" | "skip">("run");
  const [errors, setErrors] = useState<{ publishAt?: string; revertAt?: string }>({});
  const { call, isPending, failure } = useActionCall();

  const save = async (publishAt: Date, revertAt: Date | null) => {
    const result = await call(() => scheduleMenuAction(accountId, { number, publishAt, revertAt, ifMissed }));
    if (!result.ok) return setErrors(result.fieldErrors ?? {});
    notifyDone(t.done);
    onClose();
    router.refresh();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // A field of this kind means the time of this computer.
    const publishAt = new Date(times.publishAt);
    const revertAt = times.revertAt === "" ? null : new Date(times.revertAt);
    const isPast = !(publishAt.getTime() > Date.now());
    const isEarly = revertAt !== null && !(revertAt > publishAt);
    setErrors({ ...(isPast && { publishAt: t.past }), ...(isEarly && { revertAt: t.order }) });
    if (!isPast && !isEarly && !isPending) void save(publishAt, revertAt);
  };
  return (
    <Modal opened onClose={onClose} title={t.title} withCloseButton={false} centered>
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <FormFailure failure={failure} />
          <Text size="sm">{number === undefined ? t.body : t.versionBody(number)}</Text>
          <TextInput
            type="datetime-local"
            label={t.publishAt}
            description={t.zone}
            value={times.publishAt}
            error={errors.publishAt}
            data-autofocus
            onChange={(event) => setTimes({ ...times, publishAt: event.currentTarget.value })}
          />
          <TextInput
            type="datetime-local"
            label={t.revertAt}
            description={t.revertHint}
            value={times.revertAt}
            error={errors.revertAt}
            onChange={(event) => setTimes({ ...times, revertAt: event.currentTarget.value })}
          />
          <Radio.Group
            label={t.ifMissed}
            value={ifMissed}
            onChange={(chosen) => setIfMissed(chosen === "skip" ? "skip" : "run")}
          >
            <Stack gap={6} mt={6}>
              <Radio value="run" label={t.run} />
              <Radio value="skip" label={t.skip} />
            </Stack>
          </Radio.Group>
          <DialogFoot onCancel={onClose} isPending={isPending} idle={t.confirm} busy={t.busy} />
        </Stack>
      </form>
    </Modal>
  );
}
