"use client";

import { Badge, Button, Group, Stack, Text } from "@mantine/core";
import { IconCircleCheck } from "@tabler/icons-react";
import { useState } from "react";
import type { Finding } from "@/lib/articles/checking/types";
import { useLocale, useMessages } from "@/lib/platform/i18n/locale-context";
import { SectionCard } from "@/lib/ui/section-card";
import { TextLink } from "@/lib/ui/text-link";
import { sendingMessages } from "./messages";
import { placeAddress } from "./place-address";

/** More of them only hide those at the top; they are a press away. */
const SHOWN_AT_FIRST = 8;

type ChecksCardProps = { accountId: string; articleId: string; findings: readonly Finding[] };

/** What to know before an article is sent, the worst first, each with a way to its place. */
export function ChecksCard({ accountId, articleId, findings }: ChecksCardProps) {
  const t = useMessages(sendingMessages).checks;
  const locale = useLocale();
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole ? findings : findings.slice(0, SHOWN_AT_FIRST);
  return (
    <SectionCard title={t.title}>
      {findings.length === 0 && (
        <Group gap="xs">
          <IconCircleCheck size={20} color="var(--mantine-color-green-text)" aria-hidden />
          <Text size="sm">{t.allGood}</Text>
        </Group>
      )}
      <Stack component="ul" gap="sm" m={0} p={0} style={{ listStyle: "none" }}>
        {shown.map(({ level, field, path, words }) => (
          <Group
            key={`${level} ${field} ${path?.join(".")} ${words.en}`}
            component="li"
            wrap="nowrap"
            align="flex-start"
            gap="sm"
          >
            <Badge variant="light" color={COLORS[level]} tt="none" fw={500} flex="none">
              {t.levels[level]}
            </Badge>
            <div>
              <Text size="sm">
                <Text span c="dimmed">
                  {t.fields[field]} ·{" "}
                </Text>
                {words[locale]}
              </Text>
              {level !== "note" && (
                <TextLink href={placeAddress(accountId, articleId, { field, path })}>{t.goTo}</TextLink>
              )}
            </div>
          </Group>
        ))}
      </Stack>
      {shown.length < findings.length && (
        <Button variant="subtle" size="compact-sm" mt="sm" onClick={() => setIsWhole(true)}>
          {t.more(findings.length - shown.length)}
        </Button>
      )}
    </SectionCard>
  );
}

const COLORS = { error: "red", warning: "yellow", note: "gray" };
