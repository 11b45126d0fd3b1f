import { CINNABAR, MAGAZINE, MATCHA } from "./literary-themes";
import { CITRUS, FESTIVAL, SAKURA, WISTERIA } from "./lively-themes";
import { HARBOUR, PLAIN, SEA_SALT, SPRING, TERMINAL } from "./plain-themes";
import type { Theme } from "./theme";

/** In the order in which they are offered; the first is the one of whoever chose none. */
export const THEMES: readonly Theme[] = [
  PLAIN,
  SPRING,
  SEA_SALT,
  HARBOUR,
  CINNABAR,
  MATCHA,
  MAGAZINE,
  SAKURA,
  WISTERIA,
  CITRUS,
  FESTIVAL,
  TERMINAL,
];

/** The theme of this id; the first one for an id that is no more. */
export function themeOf(id: string): Theme {
  return THEMES.find((theme) => theme.id === id) ?? PLAIN;
}
