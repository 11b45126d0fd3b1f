"use client";

import { useState } from "react";
import type { MenuDocument, MenuLeaf } from "@/lib/menu/document";
import { describePlace } from "@/lib/menu/workbench/describe-place";
import { hasOwnAction, locate, type OwnAction } from "@/lib/menu/workbench/editing";
import {
  beginHistory,
  forgetRemoval,
  recordRemoval,
  recordStep,
  redoStep,
  undoStep,
} from "@/lib/menu/workbench/editing-history";
import { workbenchMessages } from "@/lib/menu/workbench/messages";
import { choiceAfter } from "@/lib/menu/workbench/next-choice";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { useChoice } from "./use-choice";

/** A step that waits for what becomes of a button's own action. */
export type OwnActionQuestion = { parent: MenuLeaf; answer: (own: OwnAction) => void };

type Step = (menu: MenuDocument) => MenuDocument;

/** A menu and the steps that led to it, the chosen button, and what a screen reader is told. */
export function useMenuSteps(initial: MenuDocument) {
  const t = useMessages(workbenchMessages);
  const [history, setHistory] = useState(() => beginHistory(initial));
  const choice = useChoice();
  const [said, setSaid] = useState("");
  const [question, setQuestion] = useState<OwnActionQuestion | null>(null);
  const menu = history.present;

  // Of the menu as it is then: what calls this may have been drawn a letter ago.
  const record = (step: Step, group: string | null = null) =>
    setHistory((current) => recordStep(current, step(current.present), group));
  // The same words twice are news twice; a blank behind them is not read out.
  const say = (words: string) => setSaid((before) => (before === words ? `${words}\u00a0` : words));
  const walk = (step: typeof undoStep, words: string, isOnPhone = isPhoneFocused()) => {
    const { present } = step(history);
    const id = choiceAfter(menu, present, choice.chosenId);
    setHistory(step);
    choice.choose(id, isOnPhone && id ? { to: "phone", spot: id } : null);
    say(words);
  };
  return {
    menu,
    ...choice,
    chosen: locate(menu, choice.chosenId),
    said,
    question,
    removal: history.removal,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    say,
    record,
    recordRemoval: (step: Step, removal: { key: string; name: string }) =>
      setHistory((current) => recordRemoval(current, step(current.present), removal)),
    forgetRemoval: () => setHistory(forgetRemoval),
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
    /** Says where the button `id` is once the step is taken. */
    sayPlace: (step: Step, id: string, words: (place: string) => string) =>
      say(words(describePlace(step(menu), id, t))),
    undo: () => walk(undoStep, t.steps.undone),
    /** As undo, and the phone has the focus. */
    undoOnPhone: () => walk(undoStep, t.steps.undone, true),
    redo: () => walk(redoStep, t.steps.redone),
  };
}

function isPhoneFocused(): boolean {
  return document.activeElement?.matches("[data-spot]") ?? false;
}
