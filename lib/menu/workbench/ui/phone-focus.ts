"use client";

import { createContext, type KeyboardEvent, useContext, useEffect, useRef } from "react";
import type { PhoneSpot } from "@/lib/menu/workbench/phone-spots";
import type { FocusWish } from "./use-choice";

type PhoneFocusValue = {
  /** The one spot that the tab key stops at; arrow keys lead on from there. */
  tabStop: PhoneSpot | null;
  wish: FocusWish | null;
  /** The button that is moved by the keyboard. */
  liftedId: string | null;
  onEnter: (spot: PhoneSpot) => void;
  onPress: (event: KeyboardEvent, spot: PhoneSpot) => void;
};

export const PhoneFocus = createContext<PhoneFocusValue | null>(null);

/** What makes a button of the phone one that the arrow keys reach. */
export function useSpot(spot: PhoneSpot) {
  const phone = useContext(PhoneFocus);
  if (!phone) throw new Error("useSpot needs the phone around it.");
  const { tabStop, wish, liftedId, onEnter, onPress } = phone;
  const ref = useRef<HTMLButtonElement>(null);
  const wishHere = wish?.to === "phone" && wish.spot === spot ? wish : null;
  useEffect(() => {
    if (wishHere) ref.current?.focus();
  }, [wishHere]);
  const isTabStop = tabStop === spot;
  return {
    ref,
    tabIndex: isTabStop ? 0 : -1,
    "data-spot": spot,
    "data-focus-home": isTabStop || undefined,
    "data-lifted": liftedId === spot || undefined,
    onFocus: () => onEnter(spot),
    onKeyDown: (event: KeyboardEvent) => onPress(event, spot),
  };
}
