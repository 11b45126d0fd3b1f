"use client";

import { Text } from "@mantine/core";
import { useDeferredValue, useMemo } from "react";
import { countDocument } from "@/lib/articles/document/count";
import type { ArticleDocument } from "@/lib/articles/document/document-types";
import { writingMessages } from "@/lib/articles/writing/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";

/** How long the article is. Typing comes first: it is counted when nothing else is to be done. */
export function CountNote({ body }: { body: ArticleDocument }) {
  const t = useMessages(writingMessages);
  const counted = useDeferredValue(body);
  const { characters, minutes, pictures } = useMemo(() => countDocument(counted), [counted]);
  return (
    <Text size="sm" c="dimmed">
      {t.count(characters, minutes, pictures)}
    </Text>
  );
}
