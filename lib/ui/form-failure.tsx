"use client";

import { Alert, Text } from "@mantine/core";
import { IconAlertCircle } from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { ActionFailure } from "@/lib/platform/action";

/** Why the form was not accepted, read out as soon as it appears. */
export function FormFailure({ failure, action }: { failure: ActionFailure | null; action?: ReactNode }) {
  if (!failure) return null;
  return (
    <Alert role="alert" color="red" icon={<IconAlertCircle aria-hidden />}>
      <Text size="sm" fw={600}>
        {failure.message}
      </Text>
      {action}
    </Alert>
  );
}
