"use client";

import { Group, Loader, Stack, Text, ThemeIcon } from "@mantine/core";
import { IconCheck, IconCircle, IconX } from "@tabler/icons-react";
import { SENDING_STEPS, type Sending, type SendingStep } from "@/lib/articles/sending/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { sendingMessages } from "./messages";

type StepState = "done" | "active" | "failed" | "waiting";

/** The steps of a sending, and how far it is. */
export function StepsList({ sending }: { sending: Sending }) {
  const t = useMessages(sendingMessages).standing;
  const { done, total } = countPictures(sending);
  return (
    <Stack component="ol" gap={6} m={0} p={0} style={{ listStyle: "none" }}>
      {SENDING_STEPS.map((step) => {
        const state = stateOf(sending, step);
        return (
          <Group key={step} component="li" gap="xs" wrap="nowrap">
            <StepIcon state={state} />
            <Text size="sm" c={state === "waiting" ? "dimmed" : undefined}>
              {t.steps[step]}
              {step === "pictures" && total > 0 && ` · ${t.pictures(done, total)}`}
            </Text>
            <Text size="xs" c="dimmed">
              {t.stepStates[state]}
            </Text>
          </Group>
        );
      })}
    </Stack>
  );
}

function StepIcon({ state }: { state: StepState }) {
  if (state === "active") return <Loader size={20} aria-hidden />;
  const Icon = { done: IconCheck, failed: IconX, waiting: IconCircle }[state];
  const color = { done: "green", failed: "red", waiting: "gray" }[state];
  return (
    <ThemeIcon size={20} radius="xl" variant="light" color={color} aria-hidden>
      <Icon size={14} />
    </ThemeIcon>
  );
}

function stateOf({ state, step }: Sending, asked: SendingStep): StepState {
  if (state === "published" || state === "takenDown") return "done";
  const [now, place] = [SENDING_STEPS.indexOf(step), SENDING_STEPS.indexOf(asked)];
  if (place < now) return "done";
  if (place > now || state === "cancelled") return "waiting";
  if (state === "draft") return "done";
  return state === "failed" ? "failed" : "active";
}

function countPictures({ items }: Sending): { done: number; total: number } {
  const counts = items.map(({ pictures }) => pictures);
  return {
    done: counts.reduce((sum, { done }) => sum + done, 0),
    total: counts.reduce((sum, { total }) => sum + total, 0),
  };
}
