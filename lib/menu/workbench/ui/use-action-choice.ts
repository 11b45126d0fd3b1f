"use client";

import { useRef } from "react";
import { type ActionType, type ButtonAction, rowOf } from "@/lib/menu/action-types";
import type { MenuDocument } from "@/lib/menu/document";
import { changeButton, emptyAction, locate } from "@/lib/menu/workbench/editing";
import type { useMenuSteps } from "./use-menu-steps";

type Steps = Pick<ReturnType<typeof useMenuSteps>, "menu" | "record" | "choose" | "begin">;

/** Gives a button another kind of action; what was typed into the other kinds is kept, in case one comes back to them. */
export function useActionChoice({ menu, record, choose, begin }: Steps) {
  const typedActions = useRef(new Map<string, ButtonAction>());
  return (id: string, type: ActionType): void => {
    const before = locate(menu, id)?.button.action ?? null;
    choose(id, { to: "action" });
    if (before?.type === type) return;
    if (before) typedActions.current.set(`${id}.${before.type}`, before);
    const action = typedActions.current.get(`${id}.${type}`) ?? emptyAction(type, before);
    record((now: MenuDocument) => changeButton(now, id, { action }));
    begin(id, rowOf(type).fields);
  };
}
