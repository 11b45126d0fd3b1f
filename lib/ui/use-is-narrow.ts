"use client";

import { useMediaQuery } from "@mantine/hooks";

/** Mantine's own first breakpoint. */
const NARROW = "(max-width: 36em)";

/** Whether the window is a phone's, where a dialog takes the whole of it. For what is not there before one presses something. */
export function useIsNarrow(): boolean {
  return useMediaQuery(NARROW, false, { getInitialValueInEffect: false }) ?? false;
}
