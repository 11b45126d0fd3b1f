"use client";

import { useEffect, useRef } from "react";

/**
 * Waits until no button of the mouse is down. What appears on a page between the press and its end moves what is being
 * pressed from under the pointer, and the click is lost.
 *
 * @returns gives a promise that is kept at once, or when the click has been told
 */
export function useReleasedPointer(): () => Promise<void> {
  const release = useRef(Promise.resolve());
  useEffect(() => {
    const controller = new AbortController();
    const listening = { capture: true, signal: controller.signal };
    let letGo = () => {};
    const press = () => {
      letGo();
      release.current = new Promise((resolve) => {
        // The click follows in the same task.
        letGo = () => void setTimeout(resolve);
      });
    };
    document.addEventListener("pointerdown", press, listening);
    for (const end of ["pointerup", "pointercancel"])
      document.addEventListener(end, () => letGo(), listening);
    return () => {
      letGo();
      controller.abort();
    };
  }, []);
  return () => release.current;
}
