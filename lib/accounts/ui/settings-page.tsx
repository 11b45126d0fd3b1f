"use client";

import { Stack } from "@mantine/core";
import { useRouter } from "next/navigation";
import { type ReactNode, useState, useTransition } from "react";
import { accountsMessages } from "@/lib/accounts/messages";
import type { AccountSettings, CallbackReach, ConnectionState } from "@/lib/accounts/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { PageHeader } from "@/lib/ui/page-header";
import { ConnectionCard } from "./connection-card";
import { ReplacedSecrets } from "./console-steps";
import { RetentionCard } from "./retention-card";
import { SettingsForm } from "./settings-form";
import { SettingsSummary } from "./settings-summary";

type SettingsPageProps = {
  accountId: string;
  settings: AccountSettings;
  connection: ConnectionState;
  callbackUrl: string;
  reach: CallbackReach;
  canConfigure: boolean;
  /** Null is for ever. */
  keepMessagesDays: number | null;
  /** What other rooms let people settle for an account. */
  children?: ReactNode;
};

/** How one account is connected, and the form that changes it. */
export function SettingsPage({
  accountId,
  settings,
  canConfigure,
  keepMessagesDays,
  children,
  ...connection
}: SettingsPageProps) {
  const t = useMessages(accountsMessages);
  const router = useRouter();
  const [, startTransition] = useTransition();
  // A new round is a new form, filled with what is saved.
  const [round, setRound] = useState(0);
  const [replaced, setReplaced] = useState({ token: "", encodingAesKey: "" });
  const startAgain = () =>
    startTransition(() => {
      router.refresh();
      setRound((last) => last + 1);
    });
  return (
    <Stack maw="42rem" gap="lg">
      <PageHeader title={t.settings.title} />
      <ConnectionCard accountId={accountId} canTest={canConfigure} {...connection} />
      {settings.kind !== "sandbox" && (replaced.token || replaced.encodingAesKey) && (
        <ReplacedSecrets {...replaced} onClose={() => setReplaced({ token: "", encodingAesKey: "" })} />
      )}
      {canConfigure ? (
        <SettingsForm
          key={round}
          accountId={accountId}
          settings={settings}
          onSaved={(saved) => {
            setReplaced(saved);
            startAgain();
          }}
          onLoadOther={startAgain}
        />
      ) : (
        <SettingsSummary settings={settings} />
      )}
      {children}
      <RetentionCard accountId={accountId} keepMessagesDays={keepMessagesDays} canConfigure={canConfigure} />
    </Stack>
  );
}
