"use client";

import { Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { conversationMessages } from "@/lib/conversations/messages";
import type { DeliveryDetail } from "@/lib/conversations/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { CopyIcon } from "@/lib/ui/copy-icon";
import { ExactTime } from "@/lib/ui/relative-time";
import { TextLink } from "@/lib/ui/text-link";
import { Conversation } from "./conversation";
import classes from "./delivery-details.module.css";
import { DeliveryVerdict } from "./delivery-verdict";
import { milliseconds } from "./milliseconds";
import { ResponseText } from "./response-text";
import type { ConversationsAddress } from "./use-conversations-address";

type DeliveryDetailsProps = { accountId: string; detail: DeliveryDetail; address: ConversationsAddress };

/** Everything that is known of one delivery: what came, why it was answered so, and what went back. */
export function DeliveryDetails({ accountId, detail, address }: DeliveryDetailsProps) {
  const t = useMessages(conversationMessages);
  const { openid, attempts } = detail;
  return (
    <Stack gap="lg">
      <dl className={classes.facts}>
        <dt>{t.details.receivedAt}</dt>
        <dd>
          <ExactTime date={detail.receivedAt} />
        </dd>
        <dt>{t.details.follower}</dt>
        <dd>
          <span className={classes.code}>{openid}</span> <CopyIcon label={t.openid} value={openid} />
          <TextLink href={address.hrefTo({ follower: openid, after: null, open: null })} display="block">
            {t.details.seeFollower}
          </TextLink>
          <TextLink
            href={`/accounts/${accountId}/qrcodes/reports/testers?${new URLSearchParams({ openid })}`}
            display="block"
          >
            {t.details.aboutFollower}
          </TextLink>
        </dd>
        <dt>{t.details.latency}</dt>
        <dd>{t.details.latencyHint(milliseconds(detail.latencyMicros))}</dd>
        <dt>{t.details.attempts}</dt>
        <dd>
          {attempts}
          {attempts > 1 && (
            <Text size="sm" c="dimmed">
              {t.attemptsHint}
            </Text>
          )}
        </dd>
      </dl>
      <Part title={t.details.verdict}>
        <DeliveryVerdict accountId={accountId} detail={detail} />
      </Part>
      <Part title={t.details.conversation}>
        <Conversation detail={detail} />
      </Part>
      <Part title={t.details.fields}>
        <MessageFields message={detail.message} />
      </Part>
      <Part title={t.details.response}>
        <ResponseText response={detail.response} />
      </Part>
    </Stack>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <h3 className={classes.heading}>{title}</h3>
      {children}
    </div>
  );
}

function MessageFields({ message }: { message: DeliveryDetail["message"] }) {
  return (
    <dl className={classes.fields}>
      {Object.entries(message).map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{typeof value === "string" ? value : JSON.stringify(value)}</dd>
        </div>
      ))}
    </dl>
  );
}
