"use client";

import { type RefObject, useEffect } from "react";

/**
 * Tells a sheet at the foot of the screen how much of the screen is to be seen while a keyboard lies over it, and keeps
 * the field that is typed into in sight.
 *
 * @param part something inside the sheet
 */
export function useVisiblePart(part: RefObject<HTMLElement | null>, isOpen: boolean): void {
  useEffect(() => {
    const { visualViewport: view } = window;
    if (!isOpen || !view) return;
    const { style } = document.documentElement;
    const measure = () => {
      const covered = Math.max(0, window.innerHeight - view.height - view.offsetTop);
      style.setProperty("--visible-height", `${view.height}px`);
      style.setProperty("--covered-height", `${covered}px`);
      const { activeElement } = document;
      if (covered > 0 && part.current?.contains(activeElement))
        activeElement?.scrollIntoView({ block: "nearest" });
    };
    measure();
    view.addEventListener("resize", measure);
    view.addEventListener("scroll", measure);
    return () => {
      view.removeEventListener("resize", measure);
      view.removeEventListener("scroll", measure);
      style.removeProperty("--visible-height");
      style.removeProperty("--covered-height");
    };
  }, [part, isOpen]);
}
