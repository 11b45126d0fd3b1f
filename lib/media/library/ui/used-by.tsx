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

/** Where that is shown which shows a file. */
const PLACES = { article: "articles", rule: "replies", code: "qrcodes" } as const satisfies Record<
  FileUse["type"],
  string
>;

/** Each use with the way to it. */
export function UseList({ accountId, usedBy }: { accountId: string; usedBy: readonly FileUse[] }) {
  const t = useMessages(libraryMessages).file;
  return (
    <List size="sm">
      {usedBy.map(({ type, id, name }) => (
        <List.Item key={`${type} ${id}`}>
          <Text span size="sm" c="dimmed">
            {t.uses[type]}
          </Text>{" "}
          <Anchor component={Link} href={`/accounts/${accountId}/${PLACES[type]}/${id}`} size="sm">
            {name}
          </Anchor>
        </List.Item>
      ))}
    </List>
  );
}
