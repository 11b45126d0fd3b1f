"use client";

import { IconDatabaseImport } from "@tabler/icons-react";
import { importMessages } from "@/lib/console-import/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { LinkButton } from "@/lib/ui/link-button";
import { SectionCard } from "@/lib/ui/section-card";

/** Leads from an account's settings to the import. */
export function ImportCard({ accountId }: { accountId: string }) {
  const { card } = useMessages(importMessages);
  return (
    <SectionCard title={card.title} description={card.text}>
      <LinkButton
        href={`/accounts/${accountId}/import`}
        variant="light"
        leftSection={<IconDatabaseImport size={16} aria-hidden />}
      >
        {card.open}
      </LinkButton>
    </SectionCard>
  );
}
