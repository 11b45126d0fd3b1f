"use client";

import { useEffect, useEffectEvent } from "react";
import type { MenuEditing } from "./use-menu-editing";

/** What has an undo of its own: dialogs, but not the sheet that is the editor's own. */
const OWN_UNDO = "[role=dialog]:not([data-undoes-menu]), [data-own-undo]";

/**
 * Ctrl+Z takes a step back and Ctrl+Shift+Z or Ctrl+Y takes it again, in the fields of the editor as well: what was
 * typed there is a step like any other. Not while a dialog is open, whose fields have an undo of their own.
 */
export function useUndoKeys({ undo, redo }: Pick<MenuEditing, "undo" | "redo">): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    if (event.target instanceof Element && event.target.closest(OWN_UNDO)) return;
    const key = event.key.toLowerCase();
    if (key !== "z" && key !== "y") return;
    event.preventDefault();
    if (key === "y" || event.shiftKey) redo();
    else undo();
  });
  useEffect(() => {
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, []);
}
