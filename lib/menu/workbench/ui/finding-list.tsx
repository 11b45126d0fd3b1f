"use client";

import { IconAlertCircle, IconAlertTriangle, IconCircleDashed } from "@tabler/icons-react";
import type { Finding } from "@/lib/menu/checking/types";
import type { MenuDocument } from "@/lib/menu/document";
import { locate } from "@/lib/menu/workbench/editing";
import { workbenchMessages } from "@/lib/menu/workbench/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import classes from "./finding-list.module.css";

type FindingListProps = {
  menu: MenuDocument;
  findings: readonly Finding[];
  /** Leads to the button that a finding is about. */
  onGo: (buttonId: string) => void;
};

/** What to change or look at; each line leads to its button. */
export function FindingList({ menu, findings, onGo }: FindingListProps) {
  const t = useMessages(workbenchMessages);
  return (
    <ul className={classes.list}>
      {findings.map(({ isWrong, isEarly = false, buttonId, field, message }) => {
        const Icon = isEarly ? IconCircleDashed : isWrong ? IconAlertCircle : IconAlertTriangle;
        const tone = isEarly ? "early" : isWrong ? "wrong" : "advice";
        const located = locate(menu, buttonId);
        const name = located ? located.button.name || t.unnamed : t.checks.whole;
        const words = (
          <>
            <Icon size={16} aria-hidden className={classes.icon} />
            <span>
              <span className={classes.place}>{name}</span> {message}
            </span>
          </>
        );
        return (
          <li key={`${buttonId} ${field} ${message}`}>
            {located ? (
              <button
                type="button"
                className={classes.finding}
                data-tone={tone}
                onClick={() => onGo(located.button.id)}
              >
                {words}
              </button>
            ) : (
              <div className={classes.finding} data-tone={tone}>
                {words}
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}
