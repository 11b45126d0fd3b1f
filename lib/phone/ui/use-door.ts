"use client";

import { useState } from "react";

/** Something that opens and closes, and is not loaded before it first opens; closing it leaves time to move out. */
export function useDoor() {
  const [state, setState] = useState<"never" | "open" | "closed">("never");
  return {
    isOpen: state === "open",
    wasOpened: state !== "never",
    open: () => setState("open"),
    close: () => setState("closed"),
  };
}
