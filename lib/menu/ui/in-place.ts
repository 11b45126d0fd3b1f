import type { MenuButtonView } from "../types";

/** Buttons have no identity but where they are: "1" for the second, "1.0" for the first below it. */
export type PlacedButton = { place: string; button: MenuButtonView };

export function inPlace(buttons: readonly MenuButtonView[], parent?: string): PlacedButton[] {
  return buttons.map((button, index) => ({
    place: parent === undefined ? String(index) : `${parent}.${index}`,
    button,
  }));
}
