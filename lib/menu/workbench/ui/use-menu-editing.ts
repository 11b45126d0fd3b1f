"use client";

import type { ButtonAction } from "@/lib/menu/action-types";
import { type MenuDocument, newLeaf } from "@/lib/menu/document";
import {
  addButton,
  changeButton,
  countAt,
  type KeyCopy,
  locate,
  moveButton,
  newIdentity,
  type Place,
  prepareCopy,
  removeButton,
} from "@/lib/menu/workbench/editing";
import { workbenchMessages } from "@/lib/menu/workbench/messages";
import { neighbourOf } from "@/lib/menu/workbench/next-choice";
import { addSpot } from "@/lib/menu/workbench/phone-spots";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { notifyFailure } from "@/lib/ui/notify";
import { useActionChoice } from "./use-action-choice";
import { useMenuSteps } from "./use-menu-steps";

export type MenuEditing = ReturnType<typeof useMenuEditing>;

type MoveOptions = {
  /** Moves of one group are taken back as one. */
  group?: string | null;
  /** Whether it was moved on the phone, which then has the focus. */
  isOnPhone?: boolean;
};

/** A menu under work, and everything that can be done with it. */
export function useMenuEditing(initial: MenuDocument) {
  const t = useMessages(workbenchMessages).panel;
  const { unnamed } = useMessages(workbenchMessages);
  const { record, recordRemoval, sayPlace, withOwnAction, ...steps } = useMenuSteps(initial);
  const { menu, choose, open, begin, say } = steps;
  const chooseAction = useActionChoice({ menu, record, choose, begin });
  const nameOf = (id: string) => locate(menu, id)?.button.name || unnamed;

  return {
    ...steps,
    nameOf,
    add: (parentId: string | null) =>
      withOwnAction(parentId, (own) => {
        const leaf = newLeaf(parentId === null ? t.newTop : t.newItem);
        const parent = newIdentity();
        const step = (now: MenuDocument) =>
          addButton(now, leaf, { parentId, index: countAt(now, parentId) }, own, () => parent);
        record(step);
        open(leaf.id, { to: "name" }, new Set(["name", "action"]));
        sayPlace(step, leaf.id, t.added);
      }),
    rename: (id: string, name: string) => record((now) => changeButton(now, id, { name }), `${id}.name`),
    /** @param field the field that is being typed into, so that its letters are one step */
    act: (id: string, action: ButtonAction, field: string) =>
      record((now) => changeButton(now, id, { action }), `${id}.${field}`),
    chooseAction,
    /** @param copyReplies gives the copies their replies before they are shown; false where that failed */
    duplicate: async (id: string, copyReplies: (copies: KeyCopy[]) => Promise<boolean>) => {
      const copy = prepareCopy(menu, id, t.copyName);
      if (!copy) return;
      const areCopied = await copyReplies(copy.keys);
      record(copy.step);
      open(copy.id, { to: "name" }, new Set(["name"]));
      say(t.duplicated(nameOf(id)));
      if (!areCopied) notifyFailure(t.replyNotCopied);
    },
    remove: (id: string) => {
      // A key that is held down may come for a button that is gone and only still drawn.
      const located = locate(menu, id);
      if (!located) return;
      const neighbour = neighbourOf(menu, id);
      recordRemoval((now) => removeButton(now, id), { key: id, name: nameOf(id) });
      steps.closePanel();
      choose(neighbour, { to: "phone", spot: neighbour ?? addSpot(null) });
      // What a parent does without items, nobody was asked yet.
      if (neighbour !== null && neighbour === located.place.parentId) begin(neighbour, ["action"]);
      say(t.removed(nameOf(id)));
    },
    move: (id: string, place: Place, { group = null, isOnPhone = false }: MoveOptions = {}) =>
      withOwnAction(place.parentId, (own) => {
        const parent = newIdentity();
        const step = (now: MenuDocument) => moveButton(now, id, place, own, () => parent);
        if (step(menu) === menu) return;
        record(step, group);
        choose(id, isOnPhone ? { to: "phone", spot: id } : null);
        sayPlace(step, id, (where) => t.moved(nameOf(id), where));
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
