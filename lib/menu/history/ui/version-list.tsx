"use client";

import { Checkbox, Group, Paper, Text } from "@mantine/core";
import Link from "next/link";
import { useState } from "react";
import { historyMessages } from "@/lib/menu/history/messages";
import type { VersionSummary } from "@/lib/menu/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { LinkButton } from "@/lib/ui/link-button";
import { RelativeTime } from "@/lib/ui/relative-time";
import { choosePair } from "./choose-pair";
import { OutcomeBadge } from "./outcome-badge";
import classes from "./version-list.module.css";

type VersionListProps = {
  accountId: string;
  versions: readonly VersionSummary[];
  /** The newest version that WeChat took. */
  latest: number | null;
};

/** The versions, newest first; two of them can be ticked to compare them. */
export function VersionList({ accountId, versions, latest }: VersionListProps) {
  const t = useMessages(historyMessages);
  const [chosen, setChosen] = useState<readonly number[]>([]);
  return (
    <>
      {versions.length > 1 && <Comparison accountId={accountId} chosen={chosen} />}
      <Paper withBorder radius="lg" style={{ overflow: "hidden" }}>
        <ul className={classes.list} aria-label={t.list}>
          {versions.map((version) => (
            <li key={version.number} className={classes.version}>
              {versions.length > 1 && (
                <Checkbox
                  className={classes.above}
                  aria-label={t.choose(version.number)}
                  checked={chosen.includes(version.number)}
                  onChange={() => setChosen(choosePair(chosen, version.number))}
                />
              )}
              <VersionWords accountId={accountId} version={version} isLatest={version.number === latest} />
            </li>
          ))}
        </ul>
      </Paper>
    </>
  );
}

function Comparison({ accountId, chosen }: { accountId: string; chosen: readonly number[] }) {
  const t = useMessages(historyMessages);
  const [before, after] = [...chosen].sort((a, b) => a - b);
  const isPair = before !== undefined && after !== undefined;
  return (
    <Group mb="sm" gap="sm" mih={36} className={classes.comparison} data-pair={isPair || undefined}>
      {isPair ? (
        <LinkButton href={`/accounts/${accountId}/menu/history/compare?before=${before}&after=${after}`}>
          {t.compare(before, after)}
        </LinkButton>
      ) : (
        <Text size="sm" c="dimmed" role="status">
          {before === undefined ? t.chooseHint : t.chooseOther(before)}
        </Text>
      )}
    </Group>
  );
}

type VersionWordsProps = { accountId: string; version: VersionSummary; isLatest: boolean };

function VersionWords({ accountId, version, isLatest }: VersionWordsProps) {
  const t = useMessages(historyMessages);
  const { number, note, outcome, failure, publishedBy, publishedAt } = version;
  return (
    <div className={classes.words}>
      <Group gap="xs">
        <Link
          href={`/accounts/${accountId}/menu/history/${number}`}
          prefetch={false}
          className={classes.link}
        >
          {t.version(number)}
        </Link>
        <OutcomeBadge outcome={outcome} isLatest={isLatest} />
      </Group>
      {note && (
        <Text size="sm" className={classes.note}>
          {note}
        </Text>
      )}
      {failure && (
        <Text size="sm" c="var(--mantine-color-error)" className={classes.note}>
          {failure}
        </Text>
      )}
      <Text size="sm" c="dimmed">
        {t.by(publishedBy)} · <RelativeTime date={publishedAt} />
      </Text>
    </div>
  );
}
