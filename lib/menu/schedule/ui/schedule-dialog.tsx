"use client";

import { Button, Group, Modal, Radio, Stack, Text, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { scheduleMenuAction } from "@/lib/menu/schedule/actions";
import { useFocusBack } from "@/lib/menu/ui/use-focus-back";
import type { ActionFailure } from "@/lib/platform/action";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { FormFailure } from "@/lib/ui/form-failure";
import { uiMessages } from "@/lib/ui/messages";
import { notifyDone } from "@/lib/ui/notify";
import { SubmitButton } from "@/lib/ui/submit-button";
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
  const { cancel, offline } = useMessages(uiMessages);
  const router = useRouter();
  const [times, setTimes] = useState({ publishAt: "", revertAt: "" });
  const [ifMissed, setIfMissed] = useState<"run" | "skip">("run");
  const [errors, setErrors] = useState<{ publishAt?: string; revertAt?: string }>({});
  const [failure, setFailure] = useState<ActionFailure | null>(null);
  const [isPending, setPending] = useState(false);

  const save = async (publishAt: Date, revertAt: Date | null) => {
    setPending(true);
    const result = await scheduleMenuAction(accountId, { number, publishAt, revertAt, ifMissed }).catch(
      (): ActionFailure => ({ ok: false, code: "failed", message: offline }),
    );
    setPending(false);
    if (!result.ok) {
      setErrors(result.fieldErrors ?? {});
      return setFailure(result);
    }
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
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {cancel}
            </Button>
            <SubmitButton isPending={isPending} idle={t.confirm} busy={t.busy} />
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
