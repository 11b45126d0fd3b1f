"use client";

import { Alert, Button, Group, Table, Text } from "@mantine/core";
import { IconGitMerge } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { uiMessages } from "./messages";
import notes from "./note.module.css";
import { RelativeTime } from "./relative-time";
import { useBringTo } from "./use-bring-to";
import classes from "./version-conflict.module.css";

export type Difference = { label: string; mine: string; theirs: string };

type VersionConflictProps = {
  /** Null when it is not known any more. */
  changedBy: string | null;
  changedAt: Date;
  /** The fields in which the two versions differ, in words. */
  differences: Difference[];
  onKeepMine: () => void;
  onTakeTheirs: () => void;
};

/** Somebody else saved meanwhile: both versions beside each other, and the choice. */
export function VersionConflict(props: VersionConflictProps) {
  const { changedBy, changedAt, differences, onKeepMine, onTakeTheirs } = props;
  const t = useMessages(uiMessages).conflict;
  const ref = useBringTo(changedAt);
  return (
    <Alert
      ref={ref}
      role="alert"
      tabIndex={-1}
      className={notes.note}
      color="orange"
      icon={<IconGitMerge aria-hidden />}
      title={t.title}
      classNames={{ body: classes.body }}
    >
      <Text size="sm" mb="sm">
        {changedBy ?? t.somebody} · <RelativeTime date={changedAt} />
      </Text>
      {differences.length > 0 && <Differences differences={differences} />}
      <Group gap="xs" mt="sm">
        <Button size="compact-sm" onClick={onKeepMine}>
          {t.keepMine}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onTakeTheirs}>
          {t.takeTheirs}
        </Button>
      </Group>
    </Alert>
  );
}

function Differences({ differences }: { differences: Difference[] }): ReactNode {
  const t = useMessages(uiMessages).conflict;
  return (
    <Table.ScrollContainer
      minWidth={360}
      // Where it does not fit, it scrolls by the keyboard as well.
      scrollAreaProps={{ viewportProps: { tabIndex: 0, role: "group", "aria-label": t.versions } }}
    >
      <Table className={classes.table} fz="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t.field}</Table.Th>
            <Table.Th scope="col">{t.mine}</Table.Th>
            <Table.Th scope="col">{t.theirs}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {differences.map(({ label, mine, theirs }) => (
            <Table.Tr key={label}>
              <Table.Th scope="row">{label}</Table.Th>
              <Table.Td>{mine}</Table.Td>
              <Table.Td>{theirs}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
