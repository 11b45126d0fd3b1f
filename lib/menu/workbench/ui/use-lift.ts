"use client";

import { type RefObject, useState } from "react";
import type { MenuDocument } from "@/lib/menu/document";
import { placeByArrow } from "@/lib/menu/workbench/arrow-moves";
import { describePlace } from "@/lib/menu/workbench/describe-place";
import { workbenchMessages } from "@/lib/menu/workbench/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import type { MenuEditing } from "./use-menu-editing";

/** A button that is moved by the keyboard; all of its moves are one step, and the menu before is kept for Escape. */
type Lift = { id: string; group: string; before: MenuDocument };

export function isArrow(key: string): boolean {
  return ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"].includes(key);
}

/**
 * Moves a button by arrow keys: each at once, or several in a row after it was picked up.
 *
 * @param latest the editing as it is at the moment of a key
 */
export function useLift(latest: RefObject<MenuEditing>) {
  const t = useMessages(workbenchMessages);
  const [lift, setLift] = useState<Lift | null>(null);

  const move = (id: string, key: string, group: string | null = null) => {
    const now = latest.current;
    const place = placeByArrow(now.menu, id, key);
    if (place) now.move(id, place, { group, isOnPhone: true });
    else now.say(t.drag.nowhere(now.nameOf(id)));
  };
  const drop = ({ id, before }: Lift, isCancelled: boolean) => {
    const now = latest.current;
    setLift(null);
    if (isCancelled && now.menu !== before) now.undoOnPhone();
    const name = now.nameOf(id);
    now.say(isCancelled ? t.drag.cancelled(name) : t.drag.dropped(name, describePlace(now.menu, id, t)));
  };
  return {
    liftedId: lift?.id ?? null,
    move,
    pickUp: (id: string) => {
      const { menu, nameOf, say } = latest.current;
      setLift({ id, group: `${id} ${Date.now()}`, before: menu });
      say(t.drag.picked(nameOf(id)));
    },
    letGo: () => setLift(null),
    /** What a key does to the button that is picked up. @returns whether it means something here */
    press: (key: string): boolean => {
      if (!lift) return false;
      if (isArrow(key)) move(lift.id, key, lift.group);
      else if (["Enter", " ", "Tab"].includes(key)) drop(lift, false);
      else if (key === "Escape") drop(lift, true);
      else return false;
      return key !== "Tab";
    },
  };
}
