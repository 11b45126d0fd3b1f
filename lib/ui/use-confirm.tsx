"use client";

import { Text } from "@mantine/core";
import { useModals } from "@mantine/modals";
import type { ReactNode } from "react";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { uiMessages } from "./messages";

type Question = {
  title: string;
  /** What will happen, and whether it can be undone. */
  body: ReactNode;
  /** The verb on the button: "Delete", never "Yes". */
  confirm: string;
  cancel?: string;
  isDangerous?: boolean;
};

/** Asks before something that cannot be taken back: `if (await confirm({ … })) …`. */
export function useConfirm(): (question: Question) => Promise<boolean> {
  const t = useMessages(uiMessages);
  const modals = useModals();
  return ({ title, body, confirm, cancel = t.cancel, isDangerous = false }) =>
    new Promise((resolve) => {
      modals.openConfirmModal({
        title,
        children: typeof body === "string" ? <Text size="sm">{body}</Text> : body,
        labels: { confirm, cancel },
        confirmProps: isDangerous ? { color: "red.9" } : {},
        // The first control that a dangerous question offers is the way back.
        cancelProps: { "data-autofocus": isDangerous || undefined },
        onConfirm: () => resolve(true),
        onClose: () => resolve(false),
      });
    });
}
