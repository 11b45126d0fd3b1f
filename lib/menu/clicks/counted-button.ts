// What a tap is counted for. A menu for some followers usually begins as a copy of another one, ids included: its taps
// are counted for the button in that menu.

/** @param menuId ours, of a menu for some of the followers; null for the default menu */
export function countedId(menuId: string | null, buttonId: string): string {
  return menuId === null ? buttonId : `${menuId}${BETWEEN}${buttonId}`;
}

/** The button without the menu that it was tapped in. */
export function buttonOf(counted: string): string {
  return counted.slice(counted.indexOf(BETWEEN) + 1);
}

/** In no id of ours. */
const BETWEEN = ".";
