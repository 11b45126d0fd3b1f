"use client";

import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useState } from "react";
import { bulkMessages } from "@/lib/articles/bulk/messages";
import type { ListedArticle } from "@/lib/articles/list-types";
import { useLocale, useMessages } from "@/lib/platform/i18n/locale-context";
import { notifyDone, notifyFailure } from "@/lib/ui/notify";
import { usePhoneAccount } from "@/lib/ui/phone/phone-account";
import { saveArchive } from "./save-archive";
import { sayExportProblem } from "./say-export-problem";

type ExportButtonProps = { accountId: string; articles: readonly ListedArticle[] };

/** Gives the selected articles as an archive. */
export function ExportButton({ accountId, articles }: ExportButtonProps) {
  const t = useMessages(bulkMessages);
  const locale = useLocale();
  const account = usePhoneAccount();
  const [done, setDone] = useState<number | null>(null);
  const run = async () => {
    setDone(0);
    const options = {
      ...{ accountId, account, locale, untitled: t.untitled, onProgress: setDone },
      onArchive: (zip: Uint8Array<ArrayBuffer>, number: number) => saveArchive(zip, t.exportFile, number),
    };
    const exported = await import("./export-articles")
      .then(({ exportArticles }) => exportArticles(articles, options))
      .catch(() => null);
    setDone(null);
    if (!exported) return notifyFailure(t.exportFailed);
    const { count, problems } = exported;
    const notes = problems.map((problem) => sayExportProblem(t, problem));
    if (count === 0) return notifyFailure(notes[0] ?? t.gone);
    notifyDone(t.exported(count), notes);
  };
  return (
    <Button
      variant="default"
      size="compact-md"
      fz="sm"
      leftSection={<IconDownload size={16} aria-hidden />}
      disabled={done !== null}
      onClick={() => void run()}
    >
      {done === null ? t.export : t.exporting(done, articles.length)}
    </Button>
  );
}
