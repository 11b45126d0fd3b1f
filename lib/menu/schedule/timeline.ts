import type { Schedule } from "./types";

/** A menu as plans know it: a version, what the draft was when a plan was made, or none that was published from here. */
export type PlannedMenu =
  | { type: "none" }
  | { type: "version"; number: number }
  | { type: "plan"; id: string };

/** Something that will happen by itself, and what followers have from then on. */
export type Moment = {
  at: string;
  schedule: Schedule;
  /** `stays`: the way back will not be gone, because followers have another menu by then. */
  type: "publish" | "revert" | "stays";
  menu: PlannedMenu;
};

type Window = { campaign: PlannedMenu; before: PlannedMenu };
type Event = { at: string; schedule: Schedule } & ({ type: "publish" } | { type: "revert"; window?: Window });

/**
 * What goes live when, as the jobs will do it if nobody publishes anything by hand.
 *
 * @param liveNumber the version that followers have; null where none was published from here
 * @returns the next moment first
 */
export function planTimeline(liveNumber: number | null, schedules: readonly Schedule[]): Moment[] {
  let live = versionOrNone(liveNumber);
  const windows = new Map<string, Window>();
  return eventsOf(schedules).map((event): Moment => {
    const { at, schedule } = event;
    if (event.type === "publish") {
      const campaign = menuOf(schedule);
      windows.set(schedule.id, { campaign, before: live });
      live = campaign;
      return { at, schedule, type: "publish", menu: live };
    }
    const window = event.window ?? windows.get(schedule.id);
    const isOn = window && [window.campaign, window.before].some((menu) => isSame(menu, live));
    if (!window || !isOn || window.before.type === "none") return { at, schedule, type: "stays", menu: live };
    live = window.before;
    return { at, schedule, type: "revert", menu: live };
  });
}

/** What followers have just before a time; `exceptId` is a plan that is being changed. */
export function liveBefore(
  liveNumber: number | null,
  schedules: readonly Schedule[],
  { at, exceptId }: { at: string; exceptId?: string | undefined },
): PlannedMenu {
  const others = schedules.filter(({ id }) => id !== exceptId);
  const last = planTimeline(liveNumber, others).findLast((moment) => moment.at < at);
  return last?.menu ?? versionOrNone(liveNumber);
}

function eventsOf(schedules: readonly Schedule[]): Event[] {
  const events = schedules.flatMap((schedule): Event[] => {
    const { publishAt, revertAt, state, publishedNumber, wayBack } = schedule;
    const end = revertAt && ({ at: revertAt, schedule, type: "revert" } as const);
    if (state === "waiting" || state === "running")
      return [{ at: publishAt, schedule, type: "publish" }, ...(end ? [end] : [])];
    if (!end || wayBack?.state !== "waiting") return [];
    const before = versionOrNone(wayBack.number);
    return [{ ...end, window: { campaign: versionOrNone(publishedNumber), before } }];
  });
  return events.sort((a, b) => a.at.localeCompare(b.at));
}

function menuOf({ id, number }: Schedule): PlannedMenu {
  return number === null ? { type: "plan", id } : { type: "version", number };
}

function versionOrNone(number: number | null): PlannedMenu {
  return number === null ? { type: "none" } : { type: "version", number };
}

function isSame(one: PlannedMenu, other: PlannedMenu): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
