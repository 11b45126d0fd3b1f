import { CHINA_AHEAD, DAY, HOUR, MINUTE } from "@/lib/platform/time";

const EVENING = 20 * HOUR;
const MORNING = 9 * HOUR;

export type QuickStart = {
  name: "tonight" | "midnight" | "tomorrowEvening" | "tomorrowMorning" | "mondayMorning";
  time: Date;
};
export type QuickEnd = { name: "dayOver" | "threeDays" | "sevenDays"; time: Date };

/** When menus are mostly to go live, by the clock of China; only what is to come. @param now milliseconds */
export function quickStarts(now: number): QuickStart[] {
  const today = midnightBefore(now);
  const at = (days: number, hour: number) => new Date(today + days * DAY + hour);
  const daysToMonday = (8 - new Date(today + CHINA_AHEAD).getUTCDay()) % 7 || 7;
  const isEvening = now + MINUTE > today + EVENING;
  return [
    isEvening ? { name: "tomorrowEvening", time: at(1, EVENING) } : { name: "tonight", time: at(0, EVENING) },
    { name: "midnight", time: at(1, 0) },
    { name: "tomorrowMorning", time: at(1, MORNING) },
    // On Sundays that is tomorrow.
    ...(daysToMonday === 1 ? [] : [{ name: "mondayMorning" as const, time: at(daysToMonday, MORNING) }]),
  ];
}

/** How long campaigns mostly last. */
export function quickEnds(publishAt: Date): QuickEnd[] {
  const start = publishAt.getTime();
  return [
    { name: "dayOver", time: new Date(midnightBefore(start) + DAY) },
    { name: "threeDays", time: new Date(start + 3 * DAY) },
    { name: "sevenDays", time: new Date(start + 7 * DAY) },
  ];
}

function midnightBefore(time: number): number {
  return Math.floor((time + CHINA_AHEAD) / DAY) * DAY - CHINA_AHEAD;
}
