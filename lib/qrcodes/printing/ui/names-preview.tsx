"use client";

import { Code, Stack, Text } from "@mantine/core";
import { useEffect, useState } from "react";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { previewNamesAction } from "@/lib/qrcodes/printing/actions";
import type { ArchiveSpec, Selection } from "@/lib/qrcodes/printing/schema";
import { printArchiveMessages } from "./archive-messages";

/** After the last letter, in milliseconds. */
const PAUSE = 400;

type NamesPreviewProps = {
  accountId: string;
  selection: Selection;
  format: ArchiveSpec["format"];
  pattern: string;
};

/** What the first pictures will be called: signs that no system takes are replaced, and long names are shortened. */
export function NamesPreview({ accountId, selection, format, pattern }: NamesPreviewProps) {
  const t = useMessages(printArchiveMessages);
  const [names, setNames] = useState<string[]>([]);
  useEffect(() => {
    let isCurrent = true;
    const timer = setTimeout(async () => {
      const wanted = { selection, archive: { format, pattern } };
      const result = await previewNamesAction(accountId, wanted).catch(() => null);
      // What cannot be a pattern is said at its field.
      if (isCurrent) setNames(result?.ok ? result.data : []);
    }, PAUSE);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [accountId, selection, format, pattern]);
  if (names.length === 0) return null;
  return (
    <Stack gap={4} component="section" aria-label={t.names} role="status">
      <Text size="sm" c="dimmed">
        {t.names}
      </Text>
      {names.map((name) => (
        <Code key={name} style={{ overflowWrap: "anywhere" }} w="fit-content">
          {name}
        </Code>
      ))}
    </Stack>
  );
}
