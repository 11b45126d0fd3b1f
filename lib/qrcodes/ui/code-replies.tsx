"use client";

import { Anchor, Text } from "@mantine/core";
import { IconMessagePlus } from "@tabler/icons-react";
import Link from "next/link";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { LinkButton } from "@/lib/ui/link-button";
import { SectionCard } from "@/lib/ui/section-card";
import { qrCodesMessages } from "../messages";
import type { AnsweringRule } from "../types";
import classes from "./qr-code-page.module.css";

type CodeRepliesProps = { accountId: string; scene: string; rules: AnsweringRule[]; canEdit: boolean };

/** The rules that answer a scan, and the way to a new one. */
export function CodeReplies({ accountId, scene, rules, canEdit }: CodeRepliesProps) {
  const t = useMessages(qrCodesMessages).replies;
  return (
    <SectionCard title={t.title} description={t.description}>
      {rules.length === 0 ? (
        <Text size="sm">{t.none}</Text>
      ) : (
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
      )}
      {canEdit && (
        <div>
          <LinkButton
            href={`/accounts/${accountId}/replies/new?scan=${encodeURIComponent(scene)}`}
            variant={rules.length === 0 ? "filled" : "default"}
            leftSection={<IconMessagePlus size={16} aria-hidden />}
            mt="md"
          >
            {rules.length === 0 ? t.set : t.another}
          </LinkButton>
        </div>
      )}
    </SectionCard>
  );
}
