"use client";

import { Text, Title } from "@mantine/core";
import { memo, useState } from "react";
import type { MenuDocument } from "@/lib/menu/document";
import { planTimeline } from "@/lib/menu/schedule/timeline";
import type { Schedule } from "@/lib/menu/schedule/types";
import type { Version } from "@/lib/menu/types";
import { useLocale, useMessages } from "@/lib/platform/i18n/locale-context";
import { SectionCard } from "@/lib/ui/section-card";
import { scheduleMessages } from "./messages";
import { PastPlan } from "./past-plan";
import { PlanPreview } from "./plan-preview";
import { PlannedMoment } from "./planned-moment";
import { sayMenu } from "./say-menu";
import classes from "./schedule-list.module.css";

const PAST_SHOWN = 5;

type ScheduleListProps = {
  accountId: string;
  schedules: readonly Schedule[];
  published: Version | null;
  /** Null for those who may only look. */
  onChange: ((schedule: Schedule) => void) | null;
};

/** What followers have now and will have, moment by moment, and what came of the last plans. */
export const ScheduleList = memo(function ScheduleList(props: ScheduleListProps) {
  const { accountId, schedules, published, onChange } = props;
  const t = useMessages(scheduleMessages);
  const locale = useLocale();
  const [shown, setShown] = useState<{ schedule: Schedule; document: MenuDocument } | null>(null);
  if (schedules.length === 0) return null;
  const liveNumber = published?.number ?? null;
  const live =
    liveNumber === null ? { type: "none" as const } : { type: "version" as const, number: liveNumber };
  const moments = planTimeline(liveNumber, schedules);
  const past = schedules.filter(({ state }) => state !== "waiting" && state !== "running");
  return (
    <SectionCard title={t.planned} description={t.zone}>
      {moments.length > 0 && (
        <ol className={classes.timeline} aria-label={t.timeline}>
          <li className={classes.moment} data-type="now">
            <Text size="sm" fw={600}>
              {t.now}
            </Text>
            <Text size="sm" c="dimmed">
              {sayMenu(live, { published, schedules }, locale)}
            </Text>
          </li>
          {moments.map((moment) => (
            <li
              key={`${moment.schedule.id} ${moment.type}`}
              className={classes.moment}
              data-type={moment.type}
            >
              <PlannedMoment
                accountId={accountId}
                moment={moment}
                menu={sayMenu(moment.menu, { published, schedules }, locale)}
                onChange={onChange}
                onShow={(document) => setShown({ schedule: moment.schedule, document })}
              />
            </li>
          ))}
        </ol>
      )}
      {past.length > 0 && (
        <>
          <Title order={3} size="h6" mt={moments.length > 0 ? "lg" : 0}>
            {t.ended}
          </Title>
          <ul className={classes.past}>
            {past.slice(0, PAST_SHOWN).map((schedule) => (
              <li key={schedule.id}>
                <PastPlan accountId={accountId} schedule={schedule} />
              </li>
            ))}
          </ul>
        </>
      )}
      {shown && (
        <PlanPreview {...shown} published={published} schedules={schedules} onClose={() => setShown(null)} />
      )}
    </SectionCard>
  );
});
