"use client";

import { Card, Group, Text, Title } from "@mantine/core";
import { IconCircleCheck } from "@tabler/icons-react";
import { memo } from "react";
import type { Finding } from "@/lib/menu/checking/types";
import { workbenchMessages } from "@/lib/menu/workbench/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { FindingList } from "./finding-list";
import type { MenuEditing } from "./use-menu-editing";

type ChecklistProps = { editing: MenuEditing; findings: readonly Finding[] };

/** What stands between this menu and the followers, kept up to date while one types. */
export const Checklist = memo(function Checklist({ editing, findings }: ChecklistProps) {
  const t = useMessages(workbenchMessages).checks;
  const wrong = findings.filter(({ isWrong }) => isWrong).length;
  const advice = findings.length - wrong;
  const summary = [wrong > 0 && t.wrong(wrong), advice > 0 && t.advice(advice)].filter(Boolean).join(" · ");
  return (
    <Card component="section" withBorder radius="lg" p="lg" aria-labelledby="menu-checks-title">
      <Group justify="space-between" gap="xs" mb={findings.length > 0 ? "xs" : 0}>
        <Title order={2} size="h5" id="menu-checks-title">
          {t.title}
        </Title>
        {findings.length === 0 ? (
          <Group gap={6} c="var(--mantine-color-brand-text)">
            <IconCircleCheck size={18} aria-hidden />
            <Text size="sm">{t.fine}</Text>
          </Group>
        ) : (
          <Text size="sm" c="dimmed">
            {summary}
          </Text>
        )}
      </Group>
      {findings.length > 0 && (
        <FindingList menu={editing.menu} findings={findings} onGo={(id) => goTo(editing, id)} />
      )}
    </Card>
  );
});

/** Opens the panel of a button with the focus on its name. */
export function goTo(editing: MenuEditing, id: string): void {
  editing.open(id, { to: "name" });
}
