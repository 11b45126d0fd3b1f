"use client";

import { Alert, Text } from "@mantine/core";
import { IconAlertCircle } from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { ActionFailure } from "@/lib/platform/action";
import notes from "./note.module.css";
import { useBringTo } from "./use-bring-to";

/** Why the form was not accepted: brought into view and read out as soon as it appears. */
export function FormFailure({ failure, action }: { failure: ActionFailure | null; action?: ReactNode }) {
  const ref = useBringTo(failure, Object.keys(failure?.fieldErrors ?? {}).length > 0);
  if (!failure) return null;
  return (
    <Alert
      ref={ref}
      role="alert"
      tabIndex={-1}
      className={notes.note}
      color="red"
      icon={<IconAlertCircle aria-hidden />}
    >
      <Text size="sm" fw={600}>
        {failure.message}
      </Text>
      {action}
    </Alert>
  );
}
