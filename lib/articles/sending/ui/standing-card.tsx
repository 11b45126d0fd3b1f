"use client";

import { Alert, Badge, Button, Group, Stack, Text } from "@mantine/core";
import { IconAlertCircle, IconBrandWechat, IconSend } from "@tabler/icons-react";
import { useState } from "react";
import type { SendableArticle, Sending } from "@/lib/articles/sending/types";
import { useLocale, useMessages } from "@/lib/platform/i18n/locale-context";
import { RelativeTime } from "@/lib/ui/relative-time";
import { SectionCard } from "@/lib/ui/section-card";
import { TextLink } from "@/lib/ui/text-link";
import { AlongField } from "./along-field";
import { sendingMessages } from "./messages";
import { placeAddress } from "./place-address";
import { SentItems } from "./sent-items";
import { StepsList } from "./steps-list";
import { useSending } from "./use-sending";

type StandingCardProps = {
  accountId: string;
  articleId: string;
  /** The newest one. */
  sending: Sending | null;
  sendable: readonly SendableArticle[];
  canEdit: boolean;
  /** What WeChat would refuse it for. */
  errors: number;
};

/** Where an article stands at WeChat, and what can be done with it there. */
export function StandingCard({
  accountId,
  articleId,
  sending,
  sendable,
  canEdit,
  errors,
}: StandingCardProps) {
  const t = useMessages(sendingMessages);
  const doing = useSending(accountId);
  const [along, setAlong] = useState<string[]>([]);
  const isNew = sending === null || ["published", "takenDown", "cancelled"].includes(sending.state);
  const articleIds = isNew ? [articleId, ...along] : sending.items.map((item) => item.articleId);
  return (
    <SectionCard title={t.standing.title}>
      <Stack gap="md">
        {sending === null ? (
          <Text size="sm" c="dimmed">
            {t.standing.nothing}
          </Text>
        ) : (
          <SendingState accountId={accountId} sending={sending} />
        )}
        {sending && (
          <SentItems
            sending={sending}
            onTakeDown={canEdit ? (item) => void doing.takeDown(sending, item) : null}
          />
        )}
        {!canEdit && (
          <Text size="sm" c="dimmed">
            {t.readOnly}
          </Text>
        )}
        {canEdit && isNew && <AlongField articles={sendable} chosen={along} onChange={setAlong} />}
        {canEdit && (
          <Buttons
            sending={sending}
            isNew={isNew}
            errors={errors}
            doing={doing}
            onSend={() => void doing.send(articleIds)}
          />
        )}
      </Stack>
    </SectionCard>
  );
}

function SendingState({ accountId, sending }: { accountId: string; sending: Sending }) {
  const { standing: t, checks } = useMessages(sendingMessages);
  const locale = useLocale();
  const { state, failure, isLookedFor, isCancelAsked, items, sentBy, createdAt } = sending;
  const isStopped = state === "failed";
  return (
    <>
      <Group gap="xs">
        <Badge variant="light" color={STATE_COLORS[state]} tt="none" fw={500}>
          {t.states[state]}
        </Badge>
        <Text size="sm" c="dimmed">
          {t.sentBy(sentBy)} · <RelativeTime date={sending.publishedAt ?? sending.draftAt ?? createdAt} />
        </Text>
      </Group>
      {failure && (
        <Alert color={isStopped ? "red" : "yellow"} icon={<IconAlertCircle aria-hidden />} role="status">
          <Text size="sm">{failure.words[locale]}</Text>
          {isStopped && failure.articleId !== null && (
            <TextLink href={placeAddress(accountId, failure.articleId, failure)}>{checks.goTo}</TextLink>
          )}
        </Alert>
      )}
      {isLookedFor && !failure && <Alert color="yellow">{t.lookedFor}</Alert>}
      {isCancelAsked && <Text size="sm">{t.cancelling}</Text>}
      {items.some(({ isChanged }) => isChanged) && <Alert color="yellow">{t.changed}</Alert>}
      {state !== "takenDown" && <StepsList sending={sending} />}
    </>
  );
}

type ButtonsProps = {
  sending: Sending | null;
  isNew: boolean;
  errors: number;
  doing: ReturnType<typeof useSending>;
  onSend: () => void;
};

function Buttons(props: ButtonsProps) {
  const { sending, doing } = props;
  const t = useMessages(sendingMessages).actions;
  if (sending === null || !UNDER_WAY.has(sending.state)) return <RestingButtons {...props} />;
  if (sending.step === "result" || sending.isCancelAsked) return null;
  return (
    <Group>
      <Button variant="default" onClick={() => void doing.cancel(sending)}>
        {t.cancel}
      </Button>
    </Group>
  );
}

const UNDER_WAY: ReadonlySet<string> = new Set(["sending", "publishing"]);

function RestingButtons({ sending, isNew, errors, doing, onSend }: ButtonsProps) {
  const t = useMessages(sendingMessages).actions;
  const isChanged = sending?.items.some((item) => item.isChanged) ?? false;
  const draft = sending !== null && isPublishable(sending) ? sending : null;
  const words = { isPending: doing.isPending, isNew, isFirst: sending === null, mayPublish: draft !== null };
  // A draft that says what the article says has nothing to be updated with.
  const maySend = draft === null || isChanged || draft.state === "failed";
  return (
    <Group gap="sm">
      {draft && (
        <Button
          leftSection={<IconBrandWechat size={16} aria-hidden />}
          variant={isChanged ? "default" : "filled"}
          onClick={() => void doing.publish(draft)}
        >
          {t.publish}
        </Button>
      )}
      {maySend && (
        <Button
          leftSection={<IconSend size={16} aria-hidden />}
          variant={draft && !isChanged ? "default" : "filled"}
          disabled={errors > 0}
          aria-disabled={doing.isPending}
          onClick={() => doing.isPending || onSend()}
        >
          {sendWord(t, words)}
        </Button>
      )}
      {draft && (
        <Button variant="subtle" color="red" onClick={() => void doing.deleteDraft(draft)}>
          {t.deleteDraft}
        </Button>
      )}
      {maySend && errors > 0 && (
        <Text size="sm" c="dimmed">
          {t.mendFirst(errors)}
        </Text>
      )}
    </Group>
  );
}

function isPublishable({ state, step }: Sending): boolean {
  return state === "draft" || (state === "failed" && (step === "publish" || step === "result"));
}

type ActionWords = (typeof sendingMessages)["zh" | "en"]["actions"];

function sendWord(
  t: ActionWords,
  at: { isPending: boolean; isNew: boolean; isFirst: boolean; mayPublish: boolean },
): string {
  if (at.isPending) return t.sending;
  if (at.isFirst) return t.send;
  if (at.isNew) return t.sendAnew;
  return at.mayPublish ? t.update : t.retry;
}

const STATE_COLORS = {
  sending: "blue",
  draft: "brand",
  publishing: "blue",
  published: "green",
  takenDown: "gray",
  failed: "red",
  cancelled: "gray",
};
