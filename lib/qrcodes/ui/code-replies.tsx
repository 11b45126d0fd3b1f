"use client";

import { Anchor, Badge, Group, Stack, Text } from "@mantine/core";
import { IconMessagePlus } from "@tabler/icons-react";
import Link from "next/link";
import { useState } from "react";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { qrCodesMessages } from "@/lib/qrcodes/messages";
import type { QrCode } from "@/lib/qrcodes/schema";
import type { AnsweringRule } from "@/lib/qrcodes/types";
import type { ShownCards } from "@/lib/replies/types";
import { LinkButton } from "@/lib/ui/link-button";
import { SectionCard } from "@/lib/ui/section-card";
import { CodePreview, type Occasion } from "./code-preview";
import classes from "./qr-code-page.module.css";

type CodeRepliesProps = {
  accountId: string;
  code: QrCode;
  rules: AnsweringRule[];
  cards: ShownCards;
  canEdit: boolean;
};

/** What a scan is answered with: the code's own reply, or the rules that answer in its place. */
export function CodeReplies({ accountId, code, rules, cards, canEdit }: CodeRepliesProps) {
  const t = useMessages(qrCodesMessages).replies;
  const hasOwn = [code.replies, code.followReplies ?? [], code.pausedReplies].some(
    ({ length }) => length > 0,
  );
  const isResting = code.state !== "active";
  const ownRests = isResting && code.pausedReplies.length === 0;
  const ofRules = hasOwn ? (ownRests ? t.byRulesNow : t.overruled) : t.byRules;
  return (
    <SectionCard title={t.title}>
      <Stack gap="md">
        {hasOwn && <PresentPreview key={code.state} accountId={accountId} code={code} cards={cards} />}
        {!hasOwn && rules.length === 0 && <Text size="sm">{t.none}</Text>}
        {rules.length > 0 && (
          <div>
            <Text size="sm" mb={6}>
              {ofRules}
            </Text>
            <Rules accountId={accountId} rules={rules} />
          </div>
        )}
        {code.tags.length > 0 && (
          <Group gap={6}>
            <Text size="sm">{t.tags}</Text>
            {code.tags.map(({ id, name }) => (
              <Badge key={id} variant="default" tt="none" fw={400}>
                {name}
              </Badge>
            ))}
          </Group>
        )}
        {canEdit && (
          <div>
            <LinkButton
              href={`/accounts/${accountId}/qrcodes/${code.id}/edit`}
              variant={hasOwn || rules.length > 0 ? "default" : "filled"}
              leftSection={<IconMessagePlus size={16} aria-hidden />}
            >
              {hasOwn ? t.edit : t.set}
            </LinkButton>
          </div>
        )}
      </Stack>
    </SectionCard>
  );
}

/** Opens on what followers get as things are. */
function PresentPreview({ accountId, code, cards }: Pick<CodeRepliesProps, "accountId" | "code" | "cards">) {
  const [occasion, setOccasion] = useState<Occasion>(code.state === "active" ? "scan" : "paused");
  const shown = { accountId, answers: code, cards };
  return <CodePreview {...shown} occasion={occasion} onOccasion={setOccasion} />;
}

function Rules({ accountId, rules }: { accountId: string; rules: AnsweringRule[] }) {
  const t = useMessages(qrCodesMessages).replies;
  return (
    <ul className={classes.rules}>
      {rules.map(({ id, name, enabled }) => (
        <li key={id}>
          <Anchor component={Link} href={`/accounts/${accountId}/replies/${id}`}>
            {name}
          </Anchor>
          {!enabled && (
            <Text span size="sm" c="dimmed">
              {` · ${t.off}`}
            </Text>
          )}
        </li>
      ))}
    </ul>
  );
}
