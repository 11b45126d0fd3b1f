"use client";

import { useDeferredValue, useMemo, useState } from "react";
import { checkDocument } from "@/lib/menu/checking/checks";
import { type Finding, isFindingField } from "@/lib/menu/checking/types";
import type { MenuDocument } from "@/lib/menu/document";
import { useLocale } from "@/lib/platform/i18n/locale-context";
import type { MenuEditing } from "./use-menu-editing";

/** How bad what there is to say about a button is, by the button's id. */
export type Marks = ReadonlyMap<string, "wrong" | "advice">;

/**
 * What there is to say about the menu, a moment after it was typed: what can be seen here, and what the server or WeChat
 * said about this very menu. What is said of a field that nobody has left yet is early.
 */
export function useFindings({ menu, chosenId, freshFields, leaveAll }: MenuEditing) {
  const locale = useLocale();
  const [report, setReport] = useState<{ menu: MenuDocument; findings: Finding[] } | null>(null);
  // Typing comes first; the phone and the list follow when there is time.
  const settledMenu = useDeferredValue(menu);
  const settledFindings = useMemo(() => {
    const ownFindings = checkDocument(settledMenu, locale);
    const reported = report?.menu === settledMenu ? report.findings : [];
    const isNew = (one: Finding) => !ownFindings.some((other) => isSame(one, other));
    return [...ownFindings, ...reported.filter(isNew)].sort((a, b) => Number(b.isWrong) - Number(a.isWrong));
  }, [settledMenu, report, locale]);
  const findings = useMemo(
    () =>
      settledFindings.map((finding) => {
        const isEarly =
          finding.buttonId === chosenId && finding.field !== null && freshFields.has(finding.field);
        return isEarly ? { ...finding, isEarly } : finding;
      }),
    [settledFindings, chosenId, freshFields],
  );
  const marks = useMemo(() => worstByButton(findings), [findings]);
  return {
    findings,
    marks,
    tell: (about: MenuDocument, news: Finding[]) => {
      // Whoever wants to publish is told everything.
      leaveAll();
      setReport({ menu: about, findings: news });
    },
  };
}

/** What WeChat refused, by "button.field", as findings of the buttons. */
export function findingsOfRefusal(fieldErrors: Readonly<Record<string, string>>): Finding[] {
  return Object.entries(fieldErrors).map(([path, message]) => {
    const [buttonId = "", field = ""] = path.split(".");
    return { isWrong: true, buttonId, field: isFindingField(field) ? field : null, message };
  });
}

function isSame(one: Finding, other: Finding): boolean {
  return one.buttonId === other.buttonId && one.field === other.field && one.message === other.message;
}

function worstByButton(findings: readonly Finding[]): Marks {
  // The wrong ones come first, and the first one counts.
  const marks = new Map<string, "wrong" | "advice">();
  for (const { buttonId, isWrong, isEarly } of findings)
    if (buttonId && !isEarly && !marks.has(buttonId)) marks.set(buttonId, isWrong ? "wrong" : "advice");
  return marks;
}
