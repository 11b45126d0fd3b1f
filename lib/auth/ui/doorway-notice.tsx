"use client";

import { Code, Text } from "@mantine/core";
import { authMessages } from "@/lib/auth/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { LinkButton } from "@/lib/ui/link-button";
import { Doorway } from "./doorway";

const SETUP_LINK_COMMAND = "npm run admin -- setup-link";

/** Nobody owns the installation yet: where the set-up link is to be found. */
export function NoOwnerNotice() {
  const t = useMessages(authMessages).start;
  return (
    <Doorway title={t.title}>
      <Text size="sm">{t.body}</Text>
      <Code block>{SETUP_LINK_COMMAND}</Code>
    </Doorway>
  );
}

/** A set-up link that opens nothing any more. */
export function DeadSetupLink({ reason }: { reason: "used" | "invalid" }) {
  const t = useMessages(authMessages).setup;
  if (reason === "used")
    return (
      <Doorway title={t.usedTitle} subtitle={t.usedBody}>
        <LinkButton href="/login">{t.goToSignIn}</LinkButton>
      </Doorway>
    );
  return (
    <Doorway title={t.invalidTitle}>
      <Text size="sm">{t.invalidBody}</Text>
      <Code block>{SETUP_LINK_COMMAND}</Code>
    </Doorway>
  );
}
