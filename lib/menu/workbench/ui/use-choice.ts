"use client";

import { useState } from "react";
import type { FindingField } from "@/lib/menu/checking/types";
import type { PhoneSpot } from "@/lib/menu/workbench/phone-spots";

/** Where the focus is to go: into the chosen button's panel, or to a spot on the phone. Each is followed once. */
export type FocusWish = { to: "name" | "action" } | { to: "phone"; spot: PhoneSpot };

type Chosen = string | null;

type Choice = {
  chosenId: Chosen;
  /** On a small screen the panel lies over the phone while somebody works in it. */
  isPanelOpen: boolean;
  wish: FocusWish | null;
  /** Fields of the chosen button that nobody has left yet: nothing bad is said of them. */
  freshFields: ReadonlySet<FindingField>;
};

const NO_FIELDS: ReadonlySet<FindingField> = new Set();

/** The button that is worked on, and how far one has come with it. */
export function useChoice() {
  const [choice, setChoice] = useState<Choice>({
    chosenId: null,
    isPanelOpen: false,
    wish: null,
    freshFields: NO_FIELDS,
  });
  const change = (next: Partial<Choice> | ((now: Choice) => Partial<Choice>)) =>
    setChoice((now) => ({ ...now, ...(typeof next === "function" ? next(now) : next) }));
  const fresh = (id: string, fields: (now: ReadonlySet<FindingField>) => Iterable<FindingField>) =>
    change((now) => (id === now.chosenId ? { freshFields: new Set(fields(now.freshFields)) } : {}));

  return {
    ...choice,
    /** Chooses a button, or none; the panel stays where it is. */
    choose: (next: Chosen | ((now: Chosen) => Chosen), wish: FocusWish | null = null) =>
      change((now) => {
        const chosenId = typeof next === "function" ? next(now.chosenId) : next;
        return {
          chosenId,
          wish,
          // Whoever goes to another button has left the one before.
          freshFields: chosenId === now.chosenId ? now.freshFields : NO_FIELDS,
          isPanelOpen: now.isPanelOpen && chosenId !== null,
        };
      }),
    /** Chooses a button to work on its panel. */
    open: (id: string, wish: FocusWish | null = null, freshFields = NO_FIELDS) =>
      change({ chosenId: id, isPanelOpen: true, wish, freshFields }),
    /** Back to the phone. */
    closePanel: () =>
      change(({ chosenId }) => ({
        isPanelOpen: false,
        freshFields: NO_FIELDS,
        wish: chosenId ? { to: "phone", spot: chosenId } : null,
      })),
    /** Somebody begins with these fields of the chosen button. */
    begin: (id: string, fields: readonly FindingField[]) => fresh(id, (now) => [...now, ...fields]),
    /** A field was left: from now on it says what is wrong with it. */
    leave: (id: string, field: FindingField) => fresh(id, (now) => [...now].filter((one) => one !== field)),
    leaveAll: () => change({ freshFields: NO_FIELDS }),
  };
}
