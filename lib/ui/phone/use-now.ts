"use client";

import { useSyncExternalStore } from "react";
import { MINUTE } from "@/lib/platform/time";

/** This minute, kept up to date; null on the server and in the browser's first rendering, which must agree. */
export function useNow(): Date | null {
  const minute = useSyncExternalStore<number | null>(everyTenSeconds, currentMinute, () => null);
  return minute === null ? null : new Date(minute);
}

function everyTenSeconds(onChange: () => void): () => void {
  const timer = setInterval(onChange, MINUTE / 6);
  return () => clearInterval(timer);
}

/** Rounded, because a snapshot that differs at every call would render for ever. */
function currentMinute(): number {
  return Math.floor(Date.now() / MINUTE) * MINUTE;
}
