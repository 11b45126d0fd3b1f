"use client";

import { Stack } from "@mantine/core";
import { authMessages } from "@/lib/auth/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { PageHeader } from "@/lib/ui/page-header";
import { AppearanceCard } from "./appearance-card";
import { NameForm } from "./name-form";
import { PasswordForm } from "./password-form";

/** What a person can change about themselves. */
export function ProfilePage({ name, email }: { name: string; email: string }) {
  const t = useMessages(authMessages).profile;
  return (
    <Stack maw="36rem" mx="auto" gap="lg">
      <PageHeader title={t.title} />
      <NameForm name={name} email={email} />
      <AppearanceCard />
      <PasswordForm email={email} />
    </Stack>
  );
}
