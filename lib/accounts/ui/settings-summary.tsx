"use client";

import { DataList } from "@mantine/core";
import { accountsMessages } from "@/lib/accounts/messages";
import type { AccountSettings } from "@/lib/accounts/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { SectionCard } from "@/lib/ui/section-card";

/** The settings for who may only look at them. */
export function SettingsSummary({ settings }: { settings: AccountSettings }) {
  const t = useMessages(accountsMessages);
  const rows = [
    [t.fields.name, settings.name],
    [t.fields.kind, t.kinds[settings.kind]],
    [t.fields.appId, settings.appId],
    [t.fields.originalId, settings.originalId],
    [t.fields.mode, t.modes[settings.mode]],
  ] as const;
  return (
    <SectionCard title={t.settings.form} description={t.settings.readOnly}>
      <DataList>
        {rows.map(([label, value]) => (
          <DataList.Item key={label}>
            <DataList.ItemLabel>{label}</DataList.ItemLabel>
            <DataList.ItemValue>{value}</DataList.ItemValue>
          </DataList.Item>
        ))}
      </DataList>
    </SectionCard>
  );
}
