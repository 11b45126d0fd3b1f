"use client";

import { Modal, Radio, Stack, Text, Title } from "@mantine/core";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { isSameMenu } from "@/lib/menu/diff";
import type { MenuDocument } from "@/lib/menu/document";
import { changeMenuScheduleAction, scheduleMenuAction } from "@/lib/menu/schedule/actions";
import type { Schedule } from "@/lib/menu/schedule/types";
import type { Version } from "@/lib/menu/types";
import { useFocusBack } from "@/lib/menu/ui/use-focus-back";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { DialogFoot } from "@/lib/ui/dialog-foot";
import { FormFailure } from "@/lib/ui/form-failure";
import { notifyDone } from "@/lib/ui/notify";
import { useActionCall } from "@/lib/ui/use-action-call";
import { useIsNarrow } from "@/lib/ui/use-is-narrow";
import { scheduleMessages } from "./messages";
import { PlanDifference } from "./plan-difference";
import { TimeFields, type Times } from "./time-fields";

type ScheduleDialogProps = {
  accountId: string;
  /** What is to be published, or the plan that is to be another one. */
  plan:
    | { type: "draft"; document: MenuDocument }
    | { type: "version"; document: MenuDocument; number: number }
    | { type: "change"; schedule: Schedule; draft: MenuDocument };
  published: Version | null;
  schedules: readonly Schedule[];
  /** Has the server take the draft as it is on the screen; null when it could not, which is said. */
  flush?: () => Promise<number | null>;
  onClose: () => void;
};

/** When the draft or a version is to be published, when the menu before it comes back, and what followers will see. */
export function ScheduleDialog(props: ScheduleDialogProps) {
  useFocusBack();
  const { plan, published, schedules, onClose } = props;
  const t = useMessages(scheduleMessages);
  const form = useScheduleForm(props);
  const isNarrow = useIsNarrow();
  const changed = plan.type === "change" ? plan.schedule : null;
  const hasChoice = plan.type === "change" && !isSameMenu(plan.draft, plan.schedule.document ?? plan.draft);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!form.isPending) void form.save();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={changed ? t.change : t.title}
      size="xl"
      fullScreen={isNarrow}
      withCloseButton={false}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <FormFailure failure={form.failure} />
          {form.otherErrors.map((message) => (
            <Text key={message} size="sm" c="var(--mantine-color-error)">
              {message}
            </Text>
          ))}
          {!changed && <Text size="sm">{plan.type === "version" ? t.versionBody(plan.number) : t.body}</Text>}
          <TimeFields times={form.times} errors={form.errors} onChange={form.setTimes} />
          <Radio.Group
            label={t.ifMissed}
            value={form.ifMissed}
            onChange={(chosen) => form.setIfMissed(chosen === "skip" ? "skip" : "run")}
          >
            <Stack gap={6} mt={6}>
              <Radio value="run" label={t.run} />
              <Radio value="skip" label={t.skip} />
            </Stack>
          </Radio.Group>
          {hasChoice && (
            <Radio.Group
              label={t.content}
              value={form.content}
              onChange={(chosen) => form.setContent(chosen === "draft" ? "draft" : "kept")}
            >
              <Stack gap={6} mt={6}>
                <Radio value="kept" label={t.kept} />
                <Radio value="draft" label={t.newDraft} />
              </Stack>
            </Radio.Group>
          )}
          <Title order={3} size="h5">
            {t.preview}
          </Title>
          <PlanDifference
            document={form.document}
            publishAt={form.times.publishAt}
            published={published}
            schedules={schedules}
            planId={changed?.id}
          />
          <DialogFoot
            onCancel={onClose}
            isPending={form.isPending}
            idle={changed ? t.saveChange : t.confirm}
            busy={t.busy}
          />
        </Stack>
      </form>
    </Modal>
  );
}

type TimeErrors = { publishAt?: string | undefined; revertAt?: string | undefined };

function useScheduleForm({ accountId, plan, flush, onClose }: ScheduleDialogProps) {
  const t = useMessages(scheduleMessages);
  const router = useRouter();
  const old = plan.type === "change" ? plan.schedule : null;
  const [times, setTimes] = useState<Times>({
    publishAt: old && new Date(old.publishAt),
    revertAt: old?.revertAt ? new Date(old.revertAt) : null,
  });
  const [ifMissed, setIfMissed] = useState(old?.ifMissed ?? "run");
  const [content, setContent] = useState<"kept" | "draft">("kept");
  const [errors, setErrors] = useState<TimeErrors>({});
  const { call, isPending, failure } = useActionCall();

  const send = async (publishAt: Date) => {
    const isDraft = plan.type === "draft" || (plan.type === "change" && content === "draft");
    if (isDraft && flush && (await flush()) === null) return;
    const common = { publishAt, revertAt: times.revertAt, ifMissed };
    const number = plan.type === "version" ? plan.number : undefined;
    const result = await call(() =>
      old
        ? changeMenuScheduleAction(accountId, { ...common, id: old.id, content })
        : scheduleMenuAction(accountId, { ...common, number }),
    );
    if (!result.ok) return setErrors(result.fieldErrors ?? {});
    notifyDone(old ? t.changed : t.done);
    onClose();
    router.refresh();
  };
  const save = async () => {
    const { publishAt, revertAt } = times;
    const isEarly = publishAt !== null && revertAt !== null && revertAt <= publishAt;
    setErrors({
      ...(publishAt === null && { publishAt: t.noTime }),
      ...(publishAt !== null && publishAt.getTime() <= Date.now() && { publishAt: t.past }),
      ...(isEarly && { revertAt: t.order }),
    });
    if (publishAt !== null && publishAt.getTime() > Date.now() && !isEarly) await send(publishAt);
  };
  const otherErrors = Object.entries(failure?.fieldErrors ?? {}).flatMap(([field, message]) =>
    field === "publishAt" || field === "revertAt" || !message ? [] : [message],
  );
  const isKept = plan.type === "change" && content === "kept";
  const newDocument = plan.type === "change" ? plan.draft : plan.document;
  return {
    ...{ times, setTimes, ifMissed, setIfMissed, content, setContent, errors, isPending, failure, save },
    otherErrors: [...new Set(otherErrors)],
    document: isKept ? (plan.schedule.document ?? newDocument) : newDocument,
  };
}
