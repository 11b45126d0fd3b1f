"use client";

import { importMessages } from "@/lib/console-import/messages";
import type { ImportView } from "@/lib/console-import/types";
import { ImportPanel } from "@/lib/console-import/ui/embedded/import-panel";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { PageHeader } from "@/lib/ui/page-header";

/** What the console has made, to be brought here. */
export function ImportPage({ view }: { view: ImportView }) {
  const t = useMessages(importMessages);
  return (
    <>
      <PageHeader
        title={t.title}
        description={t.description}
        back={{ href: `/accounts/${view.accountId}/settings`, label: t.back }}
      />
      <ImportPanel view={view} />
    </>
  );
}
