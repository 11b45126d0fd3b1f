"use client";

import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useState } from "react";
import type { Schedule } from "@/lib/menu/schedule/types";
import { askRoute } from "@/lib/ui/ask-route";

const EVERY_MS = 5000;

/**
 * Plans as they are now: asked for as long as something is to come and somebody looks. When something has happened the
 * page is loaded again, because its menu is another one.
 *
 * @param loaded as the page was loaded with them
 */
export function useSchedules(accountId: string, loaded: Schedule[]): Schedule[] {
  const router = useRouter();
  const [latest, setLatest] = useState({ loaded, schedules: loaded });
  const schedules = latest.loaded === loaded ? latest.schedules : loaded;
  const hasMoreToCome = schedules.some(isToCome);
  const look = useEffectEvent(async () => {
    if (document.visibilityState !== "visible") return;
    const answer = await askRoute<Schedule[]>(`menu/${accountId}/schedules`);
    if (!answer?.ok) return;
    setLatest({ loaded, schedules: answer.data });
    if (statesOf(answer.data) !== statesOf(schedules)) router.refresh();
  });
  useEffect(() => {
    if (!hasMoreToCome) return;
    const timer = setInterval(() => void look(), EVERY_MS);
    return () => clearInterval(timer);
  }, [hasMoreToCome]);
  return schedules;
}

function isToCome({ state, wayBack }: Schedule): boolean {
  return [state, wayBack?.state].some((each) => each === "waiting" || each === "running");
}

function statesOf(schedules: readonly Schedule[]): string {
  return schedules.map(({ id, state, wayBack }) => `${id} ${state} ${wayBack?.state}`).join("\n");
}
