import type { MenuDocument } from "@/lib/menu/document";
import type { PlannedMenu } from "@/lib/menu/schedule/timeline";
import type { Schedule } from "@/lib/menu/schedule/types";
import type { Version } from "@/lib/menu/types";
import type { Locale } from "@/lib/platform/i18n/locale";
import { sayPlannedTime } from "@/lib/ui/time-words";
import { scheduleMessages } from "./messages";

type Known = { published: Version | null; schedules: readonly Schedule[] };

/** What people call a menu that is to be live. */
export function sayMenu(menu: PlannedMenu, { published, schedules }: Known, locale: Locale): string {
  const t = scheduleMessages[locale];
  if (menu.type === "none") return t.noMenu;
  if (menu.type === "version") {
    const isEmpty = published?.number === menu.number && published.document.buttons.length === 0;
    return isEmpty ? t.emptyMenu(t.version(menu.number)) : t.version(menu.number);
  }
  const plan = schedules.find(({ id }) => id === menu.id);
  return plan ? t.planOf(sayPlannedTime(new Date(plan.publishAt), locale)) : t.draft;
}

/** The menu itself; null where the page was not given it. */
export function findMenu(menu: PlannedMenu, { published, schedules }: Known): MenuDocument | null {
  if (menu.type === "none") return null;
  if (menu.type === "version" && published?.number === menu.number) return published.document;
  const plan = schedules.find(({ id, number }) =>
    menu.type === "version" ? number === menu.number : id === menu.id,
  );
  return plan?.document ?? null;
}
