"use client";

import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";
import { bulkMessages } from "@/lib/articles/bulk/messages";
import type { ArticleFilter } from "@/lib/articles/list-types";
import { useMessages } from "@/lib/platform/i18n/locale-context";

const ExportAllDialog = lazy(async () => ({
  default: (await import("./export-all-dialog")).ExportAllDialog,
}));

/** Gives all articles that the filter finds as files. */
export function ExportAllButton({ accountId, filter }: { accountId: string; filter: ArticleFilter }) {
  const t = useMessages(bulkMessages).all;
  const [isOpen, setIsOpen] = useState(false);
  const title = Object.values(filter).some(Boolean) ? t.filtered : t.title;
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconDownload size={16} aria-hidden />}
        onClick={() => setIsOpen(true)}
      >
        {title}
      </Button>
      {isOpen && (
        <Suspense>
          <ExportAllDialog {...{ accountId, filter, title }} onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
