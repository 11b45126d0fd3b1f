"use client";

import { Alert } from "@mantine/core";
import type { Finding } from "@/lib/menu/checking/types";
import type { MenuDocument } from "@/lib/menu/document";
import { publishingMessages } from "@/lib/menu/publishing/messages";
import { workbenchMessages } from "@/lib/menu/workbench/messages";
import { FindingList } from "@/lib/menu/workbench/ui/finding-list";
import { findingsOfRefusal } from "@/lib/menu/workbench/ui/use-findings";
import { useMessages } from "@/lib/platform/i18n/locale-context";

type PublishFindingsProps = {
  menu: MenuDocument;
  findings: readonly Finding[];
  /** What WeChat has refused, by "button.field". */
  refused: Readonly<Record<string, string>> | undefined;
  onGo: (buttonId: string) => void;
};

/** What stands in the way first, then what to look at; each line leads to its button. */
export function PublishFindings({ menu, findings, refused = {}, onGo }: PublishFindingsProps) {
  const t = useMessages(publishingMessages).publish;
  const { checks } = useMessages(workbenchMessages);
  const groups = [
    { color: "red", title: t.refused, list: findingsOfRefusal(refused) },
    { color: "red", title: t.blocked, list: findings.filter(({ isWrong }) => isWrong) },
    { color: "yellow", title: checks.title, list: findings.filter(({ isWrong }) => !isWrong) },
  ];
  return groups.map(
    ({ color, title, list }) =>
      list.length > 0 && (
        <Alert key={title} color={color} title={title}>
          <FindingList menu={menu} findings={list} onGo={onGo} />
        </Alert>
      ),
  );
}
