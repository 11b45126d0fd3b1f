"use client";

import { Anchor, List, Text } from "@mantine/core";
import Link from "next/link";
import { Suspense, use, useState } from "react";
import { libraryMessages } from "@/lib/media/library/messages";
import type { FileUse } from "@/lib/media/library/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { fetchUses } from "./library-service";

/** What shows or sends a file: whoever replaces it changes that. */
export function UsedBy({ accountId, fileId }: { accountId: string; fileId: string }) {
  const [asked] = useState(() => fetchUses(accountId, fileId));
  return (
    <Suspense>
      <Uses accountId={accountId} asked={asked} />
    </Suspense>
  );
}

function Uses({ accountId, asked }: { accountId: string; asked: ReturnType<typeof fetchUses> }) {
  const t = useMessages(libraryMessages).file;
  const result = use(asked);
  // Before it is deleted the server looks itself.
  if (!result?.ok) return null;
  return (
    <div>
      <Text size="sm" fw={500}>
        {result.data.length === 0 ? t.usedNowhere : t.usedBy}
      </Text>
      <UseList accountId={accountId} usedBy={result.data} />
    </div>
  );
}

/** Each use with the way to it. */
export function UseList({ accountId, usedBy }: { accountId: string; usedBy: readonly FileUse[] }) {
  const t = useMessages(libraryMessages).file;
  return (
    <>
      <List size="sm">
        {usedBy.map((use) => (
          <List.Item key={pathOf(use)}>
            {"name" in use && (
              <Text span size="sm" c="dimmed">
                {t.uses[use.type]}{" "}
              </Text>
            )}
            <Anchor component={Link} href={`/accounts/${accountId}/${pathOf(use)}`} size="sm">
              {"name" in use ? use.name || t.untitled : t.uses[use.type]}
            </Anchor>
          </List.Item>
        ))}
      </List>
      {usedBy.some(({ type }) => type === "menu" || type === "conditionalMenu") && (
        <Text size="xs" c="dimmed" mt={4}>
          {t.menuHint}
        </Text>
      )}
    </>
  );
}

/** Where that is shown which shows a file. */
function pathOf(use: FileUse): string {
  switch (use.type) {
    case "article":
    case "articleVersion":
      return `articles/${use.id}`;
    case "template":
      // All of them are on one page.
      return `articles/begin#${use.id}`;
    case "rule":
      return `replies/${use.id}`;
    case "code":
      return `qrcodes/${use.id}`;
    case "menu":
      return "menu";
    case "accountCard":
      return "settings";
    case "conditionalMenu":
      return `menu/conditional/${use.id}`;
    default:
      return use satisfies never;
  }
}
