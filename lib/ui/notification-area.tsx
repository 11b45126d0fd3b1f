"use client";

import { lazy, Suspense, useSyncExternalStore } from "react";

const Notifications = lazy(async () => ({ default: (await import("@mantine/notifications")).Notifications }));

let isNeeded = false;
const listeners = new Set<() => void>();

/** Where notifications appear. Nothing of it is loaded before the first one. */
export function NotificationArea() {
  const isShown = useSyncExternalStore(
    subscribe,
    () => isNeeded,
    () => false,
  );
  return (
    isShown && (
      <Suspense>
        <Notifications position="top-center" />
      </Suspense>
    )
  );
}

/** From now on the page has the area. */
export function showNotificationArea(): void {
  isNeeded = true;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
