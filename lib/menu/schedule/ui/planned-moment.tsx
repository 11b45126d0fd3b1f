"use client";

import { Badge, Button, Group, Text } from "@mantine/core";
import { useRouter } from "next/navigation";
import type { MenuDocument } from "@/lib/menu/document";
import { cancelMenuScheduleAction } from "@/lib/menu/schedule/actions";
import type { Moment } from "@/lib/menu/schedule/timeline";
import type { Schedule } from "@/lib/menu/schedule/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { uiMessages } from "@/lib/ui/messages";
import { notifyDone, notifyFailure } from "@/lib/ui/notify";
import { PlannedTime } from "@/lib/ui/relative-time";
import { whileSignedIn } from "@/lib/ui/signed-out";
import { scheduleMessages } from "./messages";
import classes from "./schedule-list.module.css";

type PlannedMomentProps = {
  accountId: string;
  moment: Moment;
  /** What followers have from then on, in words. */
  menu: string;
  onChange: ((schedule: Schedule) => void) | null;
  onShow: (document: MenuDocument) => void;
};

/** One moment to come: what happens then, and what can be done about it until then. */
export function PlannedMoment({ accountId, moment, menu, onChange, onShow }: PlannedMomentProps) {
  const t = useMessages(scheduleMessages);
  const { at, schedule, type } = moment;
  const { document, state, wayBack } = schedule;
  const isPublication = type === "publish";
  return (
    <Group justify="space-between" gap="xs" align="flex-start">
      <div className={classes.words}>
        <Group gap="xs">
          <Text size="sm" fw={600}>
            <PlannedTime date={at} />
          </Text>
          {isPublication && (
            <Badge variant="light" fw={500} color="blue">
              {t.states[state]}
            </Badge>
          )}
        </Group>
        <Text size="sm" c={type === "stays" ? "var(--mantine-color-orange-light-color)" : "dimmed"}>
          {sayMoment(moment, menu, t)}
        </Text>
        {isPublication && (
          <Text size="xs" c="dimmed">
            {t.by(schedule.createdBy)} · {schedule.ifMissed === "run" ? t.lateRun : t.lateSkip}
          </Text>
        )}
      </div>
      <Group gap={6}>
        {isPublication && document && (
          <Button size="compact-sm" variant="default" onClick={() => onShow(document)}>
            {t.show}
          </Button>
        )}
        {onChange && isPublication && state === "waiting" && (
          <Button size="compact-sm" variant="default" onClick={() => onChange(schedule)}>
            {t.changeAction}
          </Button>
        )}
        {onChange && (isPublication ? state === "waiting" : wayBack?.state === "waiting") && (
          <CancelButton accountId={accountId} moment={moment} menu={menu} />
        )}
      </Group>
    </Group>
  );
}

function sayMoment({ type, schedule }: Moment, menu: string, t: (typeof scheduleMessages)["zh"]): string {
  if (type === "stays") return t.stays(menu);
  if (type === "revert") return t.revertTo(menu);
  return t.publishes(schedule.number === null ? t.draft : menu);
}

function CancelButton({ accountId, moment, menu }: { accountId: string; moment: Moment; menu: string }) {
  const t = useMessages(scheduleMessages);
  const { offline } = useMessages(uiMessages);
  const router = useRouter();
  const cancel = async () => {
    const { id } = moment.schedule;
    const result = await whileSignedIn(() => cancelMenuScheduleAction(accountId, { id })).catch(() => null);
    if (!result?.ok) return notifyFailure(result?.message ?? offline);
    notifyDone(t.cancelled);
    router.refresh();
  };
  return (
    <Button
      size="compact-sm"
      variant="default"
      aria-label={t.cancelLabel(menu)}
      onClick={() => void cancel()}
    >
      {moment.type === "publish" ? t.cancel : t.cancelRevert}
    </Button>
  );
}
