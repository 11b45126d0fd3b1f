"use client";

import { useRef } from "react";
import type { ActionType, ButtonAction } from "@/lib/menu/action-types";
import { type MenuDocument, newLeaf } from "@/lib/menu/document";
import {
  addButton,
  changeButton,
  countAt,
  emptyAction,
  type KeyCopy,
  locate,
  moveButton,
  newIdentity,
  type Place,
  prepareCopy,
  removeButton,
} from "@/lib/menu/workbench/editing";
import { workbenchMessages } from "@/lib/menu/workbench/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { notifyFailure } from "@/lib/ui/notify";
import { focusName } from "./focus-name";
import { useMenuSteps } from "./use-menu-steps";

export type MenuEditing = ReturnType<typeof useMenuEditing>;

/** A menu under work, and everything that can be done with it. */
export function useMenuEditing(initial: MenuDocument) {
  const t = useMessages(workbenchMessages).panel;
  const { unnamed } = useMessages(workbenchMessages);
  const { record, settle, withOwnAction, ...steps } = useMenuSteps(initial);
  // What was typed into the other kinds of action of a button, in case one comes back to them.
  const typedActions = useRef(new Map<string, ButtonAction>());
  const { menu, choose, say } = steps;
  const nameOf = (id: string) => locate(menu, id)?.button.name || unnamed;

  return {
    ...steps,
    add: (parentId: string | null) =>
      withOwnAction(parentId, (own) => {
        const leaf = newLeaf(parentId === null ? t.newTop : t.newItem);
        const parent = newIdentity();
        const step = (now: MenuDocument) =>
          addButton(now, leaf, { parentId, index: countAt(now, parentId) }, own, () => parent);
        settle(step, leaf.id, t.added);
        focusName();
      }),
    rename: (id: string, name: string) => record((now) => changeButton(now, id, { name }), `${id}.name`),
    /** @param field the field that is being typed into, so that its letters are one step */
    act: (id: string, action: ButtonAction, field: string) =>
      record((now) => changeButton(now, id, { action }), `${id}.${field}`),
    chooseAction: (id: string, type: ActionType) => {
      const before = locate(menu, id)?.button.action ?? null;
      if (before?.type === type) return;
      if (before) typedActions.current.set(`${id}.${before.type}`, before);
      const action = typedActions.current.get(`${id}.${type}`) ?? emptyAction(type, before);
      record((now) => changeButton(now, id, { action }));
    },
    /** @param copyReplies gives the copies their replies before they are shown; false where that failed */
    duplicate: async (id: string, copyReplies: (copies: KeyCopy[]) => Promise<boolean>) => {
      const copy = prepareCopy(menu, id, t.copyName);
      if (!copy) return;
      const areCopied = await copyReplies(copy.keys);
      record(copy.step);
      choose(copy.id);
      say(t.duplicated(nameOf(id)));
      if (!areCopied) notifyFailure(t.replyNotCopied);
    },
    remove: (id: string) => {
      record((now) => removeButton(now, id));
      choose(
        neighbourOf(menu, id, 1) ?? neighbourOf(menu, id, -1) ?? locate(menu, id)?.place.parentId ?? null,
      );
      say(t.removed(nameOf(id)));
    },
    move: (id: string, place: Place) =>
      withOwnAction(place.parentId, (own) => {
        const parent = newIdentity();
        const step = (now: MenuDocument) => moveButton(now, id, place, own, () => parent);
        if (step(menu) !== menu) settle(step, id, (where) => t.moved(nameOf(id), where));
      }),
    /** Another menu altogether, as one step. Where nothing was chosen it stays so: it may come from somebody else. */
    replace: (next: MenuDocument) => {
      record(() => next);
      const isBegun = menu.buttons.length > 0;
      choose((current) =>
        locate(next, current) || (isBegun && !current) ? current : (next.buttons[0]?.id ?? null),
      );
    },
  };
}

/** The button beside another one of its list; null at the list's end. */
function neighbourOf(menu: MenuDocument, id: string, step: 1 | -1): string | null {
  const place = locate(menu, id)?.place;
  if (!place) return null;
  const list = place.parentId === null ? menu.buttons : (locate(menu, place.parentId)?.items ?? []);
  return list[place.index + step]?.id ?? null;
}
