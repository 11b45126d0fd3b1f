import type { MenuDocument } from "@/lib/menu/document";
import { locate, type Place } from "./editing";
import type { workbenchMessages } from "./messages";

type Words = (typeof workbenchMessages)["zh" | "en"];

/** "Button 2", "item 1 of Shop": where a button is. */
export function describePlace(menu: MenuDocument, id: string, t: Words): string {
  const place = locate(menu, id)?.place;
  return place ? describeSlot(menu, place, t) : "";
}

/** The same for a place where a button could be. */
export function describeSlot(menu: MenuDocument, { parentId, index }: Place, t: Words): string {
  const parent = locate(menu, parentId);
  if (!parent) return t.drag.topPlace(index + 1);
  return t.drag.itemPlace(parent.button.name || t.unnamed, index + 1);
}
