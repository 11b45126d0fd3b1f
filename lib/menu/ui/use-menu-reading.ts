"use client";

import { useDebouncedValue } from "@mantine/hooks";
import { useMemo, useState } from "react";
import { useLocale } from "@/lib/platform/i18n/locale-context";
import { type ReadMenu, readMenuText } from "../read-menu-text";
import { toMenuView } from "../wire";

/** Long enough not to complain about a word that is half typed. */
const PAUSE = 300;

/** What the text says a moment after the last key, and the last menu that it said without a mistake. */
export function useMenuReading(text: string) {
  const locale = useLocale();
  const [settled] = useDebouncedValue(text, PAUSE);
  const reading = useMemo(() => readMenuText(settled, locale), [settled, locale]);
  const [valid, setValid] = useState<ReadMenu | null>(null);
  if ("menu" in reading && reading !== valid) setValid(reading);
  const buttons = useMemo(() => toMenuView(valid?.menu.button ?? []), [valid]);
  if (settled.trim() === "") return { settled, reading, buttons: [], isStale: false };
  return { settled, reading, buttons, isStale: reading !== valid && buttons.length > 0 };
}
