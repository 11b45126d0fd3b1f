"use client";

import { SegmentedControl, Stack } from "@mantine/core";
import { useState } from "react";
import { accountsMessages } from "@/lib/accounts/messages";
import type { CallbackReach } from "@/lib/accounts/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { PageHeader } from "@/lib/ui/page-header";
import { NewAccountSteps } from "./console-steps";
import { type CreatedAccount, NewAccountForm } from "./new-account-form";
import { NewSandboxAccountForm } from "./new-sandbox-account-form";
import { ReachNote } from "./reach-note";

type NewAccountPageProps = {
  token: string;
  encodingAesKey: string;
  publicUrl: string;
  reach: CallbackReach;
  hasSandbox: boolean;
};

/** Adds an account: one of WeChat's, or a demo account where the pretend platform runs. */
export function NewAccountPage({ hasSandbox, reach, publicUrl, ...secrets }: NewAccountPageProps) {
  const t = useMessages(accountsMessages);
  const [choice, setChoice] = useState("real");
  const [created, setCreated] = useState<CreatedAccount | null>(null);
  if (created)
    return (
      <Stack maw="42rem" mx="auto" gap="md">
        <PageHeader title={t.create.title} back={{ href: "/accounts", label: t.title }} />
        <NewAccountSteps account={created} publicUrl={publicUrl} />
      </Stack>
    );
  return (
    <Stack maw="42rem" mx="auto" gap="md">
      <PageHeader title={t.create.title} back={{ href: "/accounts", label: t.title }} />
      {hasSandbox && (
        <SegmentedControl
          aria-label={t.create.choice}
          value={choice}
          onChange={setChoice}
          data={[
            { value: "real", label: t.create.real },
            { value: "sandbox", label: t.create.sandbox },
          ]}
        />
      )}
      {choice === "real" ? (
        <>
          <ReachNote reach={reach} address={publicUrl} />
          <NewAccountForm {...secrets} onCreated={setCreated} />
        </>
      ) : (
        <NewSandboxAccountForm />
      )}
    </Stack>
  );
}
