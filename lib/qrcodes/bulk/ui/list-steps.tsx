"use client";

import { useMessages } from "@/lib/platform/i18n/locale-context";
import classes from "./bulk.module.css";
import { matchingMessages } from "./matching-messages";

const STEPS = ["read", "match", "check"] as const;

/** The three steps in which a list is read, and which of them is on the screen. */
export function ListSteps({ current }: { current: (typeof STEPS)[number] }) {
  const t = useMessages(matchingMessages).steps;
  const at = STEPS.indexOf(current);
  return (
    <ol className={classes.steps} aria-label={t.label}>
      {STEPS.map((step, place) => (
        <li
          key={step}
          aria-current={step === current ? "step" : undefined}
          data-done={place < at || undefined}
        >
          <span aria-hidden>{place < at ? "✓" : place + 1}</span>
          {t[step]}
        </li>
      ))}
    </ol>
  );
}
