"use client";

import { useCallback } from "react";

/** Of a field that says itself that its value is wrong. */
const WRONG = '[aria-invalid="true"]';

/**
 * A ref for a box of bad news: it comes into view and takes the focus, each time that there is other news. The button
 * that was pressed may be far from it.
 *
 * @param isOnFields whether fields say themselves what is wrong with them: then it is the first of those that is shown
 */
export function useBringTo(news: object | null, isOnFields = false): (box: HTMLElement | null) => void {
  return useCallback(
    (box) => {
      if (!box || !news) return;
      const form = isOnFields ? box.closest("form") : null;
      if (form && (bringToWrongIn(form) || hasFocusedPart(form))) return;
      bringTo(box);
    },
    [news, isOnFields],
  );
}

/** Shows the first field in an area whose value is wrong. @returns whether there is one */
export function bringToWrongIn(area: HTMLElement): boolean {
  const wrong = area.querySelector(WRONG);
  if (!(wrong instanceof HTMLElement)) return false;
  wrong.focus();
  return true;
}

/** A part that is no field itself, such as a list of replies, has the focus because of what is wrong in it. */
function hasFocusedPart(form: HTMLElement): boolean {
  const { activeElement } = document;
  return activeElement instanceof HTMLElement && activeElement.tabIndex < 0 && form.contains(activeElement);
}

function bringTo(box: HTMLElement): void {
  box.scrollIntoView({ block: "start" });
  box.focus({ preventScroll: true });
}
