"use client";

import { type KeyboardEvent, type RefObject, useState } from "react";
import { locate } from "@/lib/menu/workbench/editing";
import { buttonOfSpot, columnsOf, nextSpot, type PhoneSpot } from "@/lib/menu/workbench/phone-spots";
import { isArrow, useLift } from "./use-lift";
import type { MenuEditing } from "./use-menu-editing";

type PhoneKeysOptions = {
  /** As it is drawn. */
  editing: MenuEditing;
  /** As it is at the moment of a key: the drawing may be a key behind. */
  latest: RefObject<MenuEditing>;
  canEdit: boolean;
};

/** The keyboard on the phone: arrows lead from button to button, with Alt or after Space they move the button. */
export function usePhoneKeys({ editing, latest, canEdit }: PhoneKeysOptions) {
  const [enteredSpot, setEnteredSpot] = useState<PhoneSpot | null>(null);
  const { liftedId, move, pickUp, letGo, press: pressLifted } = useLift(latest);

  const go = (from: Element, spot: PhoneSpot) => {
    const there = from.closest("section")?.querySelector(`[data-spot="${CSS.escape(spot)}"]`);
    // What is not there yet takes the focus when it comes.
    const isThere = there instanceof HTMLElement;
    latest.current.choose((current) => buttonOfSpot(spot) ?? current, isThere ? null : { to: "phone", spot });
    if (isThere) there.focus();
  };
  const walk = ({ key, currentTarget }: KeyboardEvent, spot: PhoneSpot): boolean => {
    const next = nextSpot(latest.current.menu, canEdit, spot, key);
    if (next) go(currentTarget, next);
    // At an end the page does not scroll instead.
    return next !== null || isArrow(key);
  };
  const change = ({ key, altKey }: KeyboardEvent, id: string): boolean => {
    if (altKey && isArrow(key)) move(id, key);
    else if (altKey) return false;
    else if (key === "Delete" || key === "Backspace") latest.current.remove(id);
    else if (key === " ") pickUp(id);
    else return false;
    return true;
  };
  const pressOnButton = (event: KeyboardEvent, id: string): boolean => {
    // Gone, and only still drawn.
    if (!locate(latest.current.menu, id)) return true;
    if (event.key !== "Enter") return canEdit && change(event, id);
    latest.current.open(id, { to: "name" });
    return true;
  };
  const press = (event: KeyboardEvent, spot: PhoneSpot): boolean => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return false;
    if (liftedId === spot) return pressLifted(event.key);
    const isButton = buttonOfSpot(spot) === spot;
    return (isButton && pressOnButton(event, spot)) || (!event.altKey && walk(event, spot));
  };

  const { menu, chosen } = editing;
  const openId = chosen?.place.parentId ?? chosen?.button.id;
  const columns = columnsOf(menu, canEdit);
  const shownSpots = columns.flatMap(({ top, popup }) => [top, ...(top === openId ? popup : [])]);
  const stops = [enteredSpot, chosen?.button.id, shownSpots[0]];
  return {
    tabStop: stops.find((spot) => spot && shownSpots.includes(spot)) ?? null,
    wish: editing.wish,
    liftedId,
    onEnter: (spot: PhoneSpot) => {
      setEnteredSpot(spot);
      if (spot !== liftedId) letGo();
    },
    onPress: (event: KeyboardEvent, spot: PhoneSpot) => {
      if (press(event, spot)) event.preventDefault();
    },
  };
}
