"use client";

import { useState } from "react";
import type { MenuDocument, MenuLeaf } from "@/lib/menu/document";
import { describePlace } from "@/lib/menu/workbench/describe-place";
import { hasOwnAction, locate, type OwnAction } from "@/lib/menu/workbench/editing";
import { beginHistory, recordStep, redoStep, undoStep } from "@/lib/menu/workbench/editing-history";
import { workbenchMessages } from "@/lib/menu/workbench/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";

/** A step that waits for what becomes of a button's own action. */
export type OwnActionQuestion = { parent: MenuLeaf; answer: (own: OwnAction) => void };

/** A menu and the steps that led to it, the chosen button, and what a screen reader is told. */
export function useMenuSteps(initial: MenuDocument) {
  const t = useMessages(workbenchMessages);
  const [history, setHistory] = useState(() => beginHistory(initial));
  const [chosenId, choose] = useState<string | null>(null);
  const [said, say] = useState("");
  const [question, setQuestion] = useState<OwnActionQuestion | null>(null);
  const menu = history.present;

  // Of the menu as it is then: what calls this may have been drawn a letter ago.
  const record = (step: (menu: MenuDocument) => MenuDocument, group: string | null = null) =>
    setHistory((current) => recordStep(current, step(current.present), group));
  return {
    menu,
    chosen: locate(menu, chosenId),
    said,
    question,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    choose,
    say,
    record,
    dismissQuestion: () => setQuestion(null),
    /** Takes the step at once, or when it is clear what becomes of the action of a button that gets its first item. */
    withOwnAction: (parentId: string | null, step: (own: OwnAction) => void) => {
      const parent = hasOwnAction(menu, parentId) ? locate(menu, parentId) : null;
      if (!parent) return step("dropped");
      const answer = (own: OwnAction) => {
        setQuestion(null);
        step(own);
      };
      setQuestion({ parent: parent.button, answer });
    },
    /** Records a step after which the button `id` is chosen, and says where it is. */
    settle: (step: (menu: MenuDocument) => MenuDocument, id: string, words: (place: string) => string) => {
      record(step);
      choose(id);
      say(words(describePlace(step(menu), id, t)));
    },
    undo: () => {
      setHistory(undoStep);
      say(t.steps.undone);
    },
    redo: () => {
      setHistory(redoStep);
      say(t.steps.redone);
    },
  };
}
