"use client";

import type { NotificationData } from "@mantine/notifications";
import { chooseLocale } from "@/lib/platform/i18n/locale";
import { uiMessages } from "./messages";
import { showNotificationArea } from "./notification-area";
import { lookWhetherSignedIn } from "./signed-out";

/** Says for a moment that something was done: "Saved". */
export function notifyDone(message: string): void {
  show({ message, color: "brand", autoClose: 4000 });
}

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
