"use client";

import { useEffect } from "react";

/**
 * Never leaves the focus on nothing: when the element that has it is taken away, it goes to the dialog that is open,
 * or to the element that says of itself, by `data-focus-home`, that one goes on from there.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let holder: Node | null = null;
    const remember = ({ target }: FocusEvent) => {
      holder = target instanceof Node ? target : null;
    };
    const look = () => {
      if (!holder || holder.isConnected) return;
      holder = null;
      if (document.activeElement === document.body) findHome()?.focus({ preventScroll: true });
    };
    const changes = new MutationObserver(look);
    changes.observe(document.body, { childList: true, subtree: true });
    document.addEventListener("focusin", remember);
    return () => {
      changes.disconnect();
      document.removeEventListener("focusin", remember);
    };
  }, []);
}

function findHome(): HTMLElement | null {
  const dialog = [...document.querySelectorAll<HTMLElement>("[role=dialog][aria-modal=true]")].at(-1);
  return dialog ?? document.querySelector<HTMLElement>("[data-focus-home]");
}
