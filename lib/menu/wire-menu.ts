import type { LiveButton, WireLeaf, WireMenu } from "@/lib/wechat/api/menu";
import {
  ACTION_FIELDS,
  ACTION_TYPE_NAMES,
  type ActionType,
  type ButtonAction,
  CONSOLE_TYPES,
  makeAction,
  rowOf,
  sentFields,
} from "./action-types";
import { type MenuButton, type MenuDocument, type MenuLeaf, newButtonId } from "./document";
import { recognizeButtons } from "./recognize";

/** A button in any of WeChat's forms; only what a button can do for us is read. */
export type AnyWireButton = Omit<LiveButton, "sub_button"> & {
  sub_button?: readonly Omit<LiveButton, "sub_button">[] | undefined;
};

/** A menu as `menu/create` takes it; buttons that do nothing are left out, for WeChat refuses the whole menu with one. */
export function toWireMenu({ buttons }: MenuDocument): WireMenu {
  return {
    button: buttons.flatMap((button): WireMenu["button"] => {
      if (button.items.length > 0)
        return [{ name: button.name, sub_button: button.items.flatMap(toWireLeaf) }];
      return toWireLeaf(button);
    }),
  };
}

function toWireLeaf({ name, key, action }: MenuLeaf): WireLeaf[] {
  if (!action) return [];
  const { wire, sends } = rowOf(action.type);
  return [{ type: wire, name, ...(sends === "key" && { key }), ...toWireFields(action) }];
}

/** In the order of WeChat's page, whatever the order is in which they are filled in. */
function toWireFields(action: ButtonAction): Omit<WireLeaf, "type" | "name"> {
  const fields = sentFields(action).toSorted(
    (a, b) => WIRE_ORDER.indexOf(a.field) - WIRE_ORDER.indexOf(b.field),
  );
  return Object.fromEntries(fields.map(({ wire, value }) => [wire, value]));
}

const WIRE_ORDER = Object.keys(ACTION_FIELDS);

/**
 * A menu of WeChat's as staff edit it.
 *
 * @param before whose buttons are recognized again, so that they keep their ids, keys and titles
 * @param makeId an id for a button that is not recognized; `place` is "0" or "0-1"
 */
export function fromWireMenu(
  buttons: readonly AnyWireButton[],
  before: MenuDocument | null,
  makeId: (place: string) => string = newButtonId,
): MenuDocument {
  const read = buttons.map((button, place) => {
    const leaf = fromWireLeaf(button, makeId(String(place)));
    const items = (button.sub_button ?? []).map((item, at) => fromWireLeaf(item, makeId(`${place}-${at}`)));
    return { ...leaf, action: items.length > 0 ? null : leaf.action, items } satisfies MenuButton;
  });
  return recognizeButtons({ buttons: read }, before);
}

/** Whether it is a type that a button of ours can have; the console knows others. */
export function isKnownType(type: string | undefined): boolean {
  return type !== undefined && TYPES_BY_WIRE.has(type);
}

/** Whether it was made in the console: what it sends becomes a reply of ours. */
export function isConsoleType(type: string | undefined): boolean {
  return CONSOLE_TYPES.some((one) => one === type);
}

function fromWireLeaf(button: AnyWireButton, id: string): MenuLeaf {
  return { id, name: button.name, key: button.key || `MENU_${id}`, action: actionOf(button) };
}

function actionOf(button: AnyWireButton): ButtonAction | null {
  const { type = "" } = button;
  const ours = isConsoleType(type) ? "click" : TYPES_BY_WIRE.get(type);
  if (!ours) return null;
  const values = Object.entries(ACTION_FIELDS).map(([field, { wire }]) => [field, wire ? button[wire] : ""]);
  return makeAction(ours, Object.fromEntries(values));
}

const TYPES_BY_WIRE = new Map<string, ActionType>(ACTION_TYPE_NAMES.map((type) => [rowOf(type).wire, type]));
