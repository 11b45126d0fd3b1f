"use client";

import type { NotificationData } from "@mantine/notifications";
import { chooseLocale } from "@/lib/platform/i18n/locale";
import { uiMessages } from "./messages";
import { showNotificationArea } from "./notification-area";
import { lookWhetherSignedIn } from "./signed-out";

/** Says for a moment that something was done: "Saved". @param notes what to know about it; read longer */
export function notifyDone(message: string, notes: readonly string[] = []): void {
  if (notes.length === 0) {
    show({ message, color: "brand", autoClose: 4000 });
    return;
  }
  const lines = notes.slice(0, MAX_NOTES).join("\n");
  show({
    title: message,
    message: lines,
    color: "yellow",
    autoClose: 20_000,
    style: { whiteSpace: "pre-line" },
  });
}

const MAX_NOTES = 4;

/** Says that something was not done, and why; stays until it is read long enough. */
export function notifyFailure(message: string): void {
  show({ message, color: "red", autoClose: 12_000 });
  lookWhetherSignedIn();
}

function show(notification: NotificationData): void {
  showNotificationArea();
  // The page knows its language; whoever notifies need not be a component.
  const t = uiMessages[chooseLocale(undefined, document.documentElement.lang)];
  const closeButtonProps = { "aria-label": t.closeNotification };
  // Loaded when the first one is due; it is kept for the area, whichever of the two arrives first.
  void import("@mantine/notifications").then(({ notifications }) =>
    notifications.show({ ...notification, closeButtonProps, withBorder: true }),
  );
}
