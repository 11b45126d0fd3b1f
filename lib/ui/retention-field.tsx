"use client";

import { NativeSelect, type NativeSelectProps } from "@mantine/core";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { FOR_EVER } from "@/lib/platform/retention";
import { uiMessages } from "./messages";

/** How long something is kept: one of some numbers of days, or for ever. */
export function RetentionField({ days, ...props }: NativeSelectProps & { days: readonly string[] }) {
  const t = useMessages(uiMessages).retention;
  return (
    <NativeSelect
      {...props}
      data={[
        { value: FOR_EVER, label: t.forEver },
        ...days.map((each) => ({ value: each, label: t.days(Number(each)) })),
      ]}
    />
  );
}
