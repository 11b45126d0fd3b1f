"use client";

import { Anchor, List } from "@mantine/core";
import Link from "next/link";
import { articlesMessages } from "@/lib/articles/messages";
import type { ArticleUse } from "@/lib/articles/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";

const FOLDERS = { rule: "replies", code: "qrcodes", set: "articles/sets" } as const;

/** Rules, codes and sets by name, each a link to its page. */
export function UseLinks({ accountId, uses }: { accountId: string; uses: ArticleUse[] }) {
  const t = useMessages(articlesMessages).usedBy;
  return (
    <List size="sm">
      {uses.map(({ type, id, name }) => (
        <List.Item key={id}>
          <Anchor component={Link} href={`/accounts/${accountId}/${FOLDERS[type]}/${id}`}>
            {type === "rule" ? name : t[type](name)}
          </Anchor>
        </List.Item>
      ))}
    </List>
  );
}
