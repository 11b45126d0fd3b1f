"use client";

import { List } from "@mantine/core";
import { importMessages } from "@/lib/console-import/messages";
import type { ShownPart } from "@/lib/console-import/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { SectionCard } from "@/lib/ui/section-card";

/** What will work once server mode is on, and what will not. */
export function AfterwardsCard({ parts }: { parts: readonly ShownPart[] }) {
  const { summary } = useMessages(importMessages);
  const count = (outcome: ShownPart["outcome"]) => parts.filter((part) => part.outcome === outcome).length;
  // What was published from here needs nothing done.
  const comes = (kind: ShownPart["kind"]) =>
    parts.some((part) => part.kind === kind && part.outcome !== "lost" && part.standing !== "ours");
  const [carried, differently, lost] = [count("carried"), count("differently"), count("lost")];
  return (
    <SectionCard title={summary.title}>
      <List size="sm" spacing={6}>
        {carried > 0 && <List.Item>{summary.carried(carried)}</List.Item>}
        {differently > 0 && <List.Item>{summary.differently(differently)}</List.Item>}
        {lost > 0 && <List.Item>{summary.lost(lost)}</List.Item>}
        {comes("menu") && <List.Item>{summary.menu}</List.Item>}
        {comes("conditional") && <List.Item>{summary.conditionalHere}</List.Item>}
        <List.Item>{summary.ai}</List.Item>
      </List>
    </SectionCard>
  );
}
