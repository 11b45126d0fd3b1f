"use client";

import { Stack } from "@mantine/core";
import { authMessages } from "@/lib/auth/messages";
import type { SessionView } from "@/lib/auth/people/types";
import { SessionsCard } from "@/lib/auth/people/ui/sessions-card";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { PageHeader } from "@/lib/ui/page-header";
import { AppearanceCard } from "./appearance-card";
import { NameForm } from "./name-form";
import { PasswordForm } from "./password-form";

type ProfilePageProps = { name: string; email: string; sessions: readonly SessionView[] };

/** What a person can change about themselves. */
export function ProfilePage({ name, email, sessions }: ProfilePageProps) {
  const t = useMessages(authMessages).profile;
  return (
    <Stack maw="36rem" mx="auto" gap="lg">
      <PageHeader title={t.title} />
      <NameForm name={name} email={email} />
      <AppearanceCard />
      <PasswordForm email={email} />
      <SessionsCard sessions={sessions} />
    </Stack>
  );
}
