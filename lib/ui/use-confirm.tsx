"use client";

import { createContext, lazy, type ReactNode, Suspense, useContext, useState } from "react";
import type { Question } from "./confirm-dialog";

const ConfirmDialog = lazy(async () => ({ default: (await import("./confirm-dialog")).ConfirmDialog }));

type Ask = (question: Question) => Promise<boolean>;

type Asked = { question: Question; answer: (isConfirmed: boolean) => void; number: number; isOpen: boolean };

let questions = 0;
const AskContext = createContext<Ask | null>(null);

/** Shows the questions that the pages inside it ask. The dialog is loaded with the first of them. */
export function ConfirmProvider({ children }: { children: ReactNode }) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const ask: Ask = (question) =>
    new Promise((answer) => setAsked({ question, answer, number: ++questions, isOpen: true }));
  const close = (isConfirmed: boolean) => {
    asked?.answer(isConfirmed);
    // Closed before it is removed: only a closing dialog gives the focus back to where it was.
    setAsked((current) => current && { ...current, isOpen: false });
  };
  return (
    <AskContext value={ask}>
      {children}
      {asked && (
        <Suspense>
          <ConfirmDialog key={asked.number} {...asked} onAnswer={close} onGone={() => setAsked(null)} />
        </Suspense>
      )}
    </AskContext>
  );
}

/** Asks before something that cannot be taken back: `if (await confirm({ … })) …`. */
export function useConfirm(): Ask {
  const ask = useContext(AskContext);
  if (!ask) throw new Error("useConfirm needs a ConfirmProvider around it.");
  return ask;
}
