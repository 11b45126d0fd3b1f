"use client";

import { notifications } from "@mantine/notifications";

/** Says for a moment that something was done: "Saved". */
export function notifyDone(message: string): void {
  notifications.show({ message, color: "brand", autoClose: 4000, withBorder: true });
}

/** Says that something was not done, and why; stays until it is read long enough. */
export function notifyFailure(message: string): void {
  notifications.show({ message, color: "red", autoClose: 12_000, withBorder: true, role: "alert" });
}
