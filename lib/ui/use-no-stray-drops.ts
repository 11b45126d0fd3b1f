"use client";

import { useEffect } from "react";

/**
 * A file that is let go of beside the place that takes files would be opened by the browser in place of the page, and
 * what was being written with it. Whatever takes files has seen them before they come here.
 */
export function useNoStrayDrops(): void {
  useEffect(() => {
    const controller = new AbortController();
    const refuse = (event: DragEvent) => {
      if (event.defaultPrevented || !event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = "none";
    };
    for (const type of ["dragover", "drop"] as const)
      document.addEventListener(type, refuse, { signal: controller.signal });
    return () => controller.abort();
  }, []);
}
