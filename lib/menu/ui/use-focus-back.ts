"use client";

import { useEffect } from "react";

/** Gives the focus back to where it was before the dialog came, when the dialog is taken away. */
export function useFocusBack(): void {
  useEffect(() => {
    const before = document.activeElement;
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
}
