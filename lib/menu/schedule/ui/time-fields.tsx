"use client";

import { useState } from "react";
import { quickEnds, quickStarts } from "@/lib/menu/schedule/quick-times";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { ChinaTimeField } from "@/lib/ui/china-time-field";
import { scheduleMessages } from "./messages";
import { QuickPicks } from "./quick-picks";
import classes from "./time-fields.module.css";

export type Times = { publishAt: Date | null; revertAt: Date | null };

type TimeFieldsProps = {
  times: Times;
  errors: { publishAt?: string | undefined; revertAt?: string | undefined };
  onChange: (times: Times) => void;
};

/** When a menu comes and when it goes, typed or picked. */
export function TimeFields({ times, errors, onChange }: TimeFieldsProps) {
  const t = useMessages(scheduleMessages);
  const [starts] = useState(() => quickStarts(Date.now()));
  const { publishAt } = times;
  return (
    <div className={classes.times}>
      <div>
        <ChinaTimeField
          label={t.publishAt}
          value={publishAt}
          error={errors.publishAt}
          data-autofocus
          onChange={(time) => onChange({ ...times, publishAt: time })}
        />
        <QuickPicks
          label={t.quickStart}
          picks={starts.map(({ name, time }) => ({ words: t.starts[name], time }))}
          onPick={(time) => onChange({ ...times, publishAt: time })}
        />
      </div>
      <div>
        <ChinaTimeField
          label={t.revertAt}
          value={times.revertAt}
          error={errors.revertAt}
          onChange={(time) => onChange({ ...times, revertAt: time })}
        />
        {publishAt && (
          <QuickPicks
            label={t.quickEnd}
            picks={[
              ...quickEnds(publishAt).map(({ name, time }) => ({ words: t.ends[name], time })),
              { words: t.ends.never, time: null },
            ]}
            onPick={(time) => onChange({ ...times, revertAt: time })}
          />
        )}
      </div>
    </div>
  );
}
