"use client";

import { Text } from "@mantine/core";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import type { Verdict } from "@/lib/replies/schema";
import { verdictMessages } from "@/lib/replies/verdict-messages";
import { TextLink } from "@/lib/ui/text-link";

/** What a scanned code had to do with an answer: its own reply, what had become of it, the welcome besides. */
export function CodeVerdict({ accountId, verdict }: { accountId: string; verdict: Verdict | null }) {
  const t = useMessages(verdictMessages);
  if (!verdict) return null;
  const { code, state, welcome } = verdict;
  return (
    <>
      {code && (
        <Text size="sm" fw={600}>
          {t.code(code.name)}
        </Text>
      )}
      {state && state !== "active" && <Text size="sm">{t.states[state]}</Text>}
      {welcome && <Text size="sm">{t.welcome(welcome.name)}</Text>}
      {code && <TextLink href={`/accounts/${accountId}/qrcodes/${code.id}`}>{t.seeCode}</TextLink>}
    </>
  );
}
