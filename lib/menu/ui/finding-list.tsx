"use client";

import { Text, UnstyledButton } from "@mantine/core";
import { IconAlertCircle, IconAlertTriangle, IconCircleCheck } from "@tabler/icons-react";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { menuMessages } from "../messages";
import type { TextFinding } from "../types";
import classes from "./finding-list.module.css";

type FindingListProps = { findings: readonly TextFinding[]; onChoose: (finding: TextFinding) => void };

/** What is wrong with the text or odd about it, each a way to its line. */
export function FindingList({ findings, onChoose }: FindingListProps) {
  const t = useMessages(menuMessages).editor;
  return (
    <div>
      <Summary findings={findings} />
      {findings.length > 0 && (
        <ul className={classes.list} aria-label={t.findings}>
          {findings.map((finding) => (
            <li key={`${finding.line} ${finding.place} ${finding.message}`}>
              <UnstyledButton className={classes.finding} onClick={() => onChoose(finding)}>
                <span className={classes.line}>{t.line(finding.line)}</span>
                <span className={classes.words}>
                  <strong>{finding.place}</strong> {finding.message}
                </span>
              </UnstyledButton>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Summary({ findings }: { findings: readonly TextFinding[] }) {
  const t = useMessages(menuMessages).editor;
  const wrong = findings.filter(({ isWrong }) => isWrong).length;
  const words = wrong > 0 ? t.problems(wrong) : findings.length > 0 ? t.advice(findings.length) : t.fine;
  const Icon = wrong > 0 ? IconAlertCircle : findings.length > 0 ? IconAlertTriangle : IconCircleCheck;
  return (
    <Text role="status" size="sm" className={classes.summary} data-wrong={wrong > 0 || undefined}>
      <Icon size={18} stroke={1.7} aria-hidden />
      {words}
    </Text>
  );
}
