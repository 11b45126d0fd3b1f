"use client";

import { Alert, Group, Text, TextInput } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { type FormEvent, useId, useState, useTransition } from "react";
import { tryMatchAction } from "@/lib/menu/conditional/actions";
import { menuConditionalMessages } from "@/lib/menu/conditional/messages";
import type { MatchTrial } from "@/lib/menu/conditional/types";
import { isSameMenu } from "@/lib/menu/diff";
import { MenuPoster } from "@/lib/menu/poster/ui/menu-poster";
import type { ActionResult } from "@/lib/platform/action";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { uiMessages } from "@/lib/ui/messages";
import { SectionCard } from "@/lib/ui/section-card";
import { SubmitButton } from "@/lib/ui/submit-button";
import classes from "./match-trial-card.module.css";

export type RecentPerson = { openid: string; words: string };
type MatchTrialCardProps = { accountId: string; recentFollowers: readonly RecentPerson[] };

/** Which menu one follower gets: what WeChat says, beside what follows from the settings. */
export function MatchTrialCard({ accountId, recentFollowers }: MatchTrialCardProps) {
  const t = useMessages(menuConditionalMessages).trial;
  const { offline } = useMessages(uiMessages);
  const listId = useId();
  const [openid, setOpenid] = useState("");
  const [result, setResult] = useState<ActionResult<MatchTrial> | null>(null);
  const [isPending, startTransition] = useTransition();
  const ask = (event: FormEvent) => {
    event.preventDefault();
    if (isPending || openid.trim() === "") return;
    startTransition(async () => {
      const answer = await tryMatchAction(accountId, { openid: openid.trim() }).catch(() => null);
      startTransition(() => setResult(answer ?? { ok: false, code: "failed", message: offline }));
    });
  };
  return (
    <SectionCard title={t.title} description={t.description}>
      <Group component="form" onSubmit={ask} align="flex-end" gap="sm" role="form" aria-label={t.title}>
        <TextInput
          label={t.openid}
          description={t.hint}
          value={openid}
          maxLength={128}
          list={listId}
          autoComplete="off"
          spellCheck={false}
          flex="1 1 16rem"
          maw="30rem"
          onChange={(event) => {
            setOpenid(event.currentTarget.value);
            setResult(null);
          }}
        />
        <datalist id={listId}>
          {recentFollowers.map(({ openid: one, words }) => (
            <option key={one} value={one} label={words} />
          ))}
        </datalist>
        <SubmitButton isPending={isPending} idle={t.action} busy={t.busy} variant="default" />
      </Group>
      <div aria-live="polite">
        {result?.ok && <Answers trial={result.data} />}
        {result && !result.ok && (
          <Alert color="red" mt="md">
            {result.message}
          </Alert>
        )}
      </div>
    </SectionCard>
  );
}

function Answers({ trial: { wechat, ours } }: { trial: MatchTrial }) {
  const { trial: t, condition } = useMessages(menuConditionalMessages);
  const { platforms } = condition;
  const isSame = wechat.type === "menu" && isSameMenu(wechat.document, ours.document);
  return (
    <>
      {wechat.type === "menu" && (
        <Text size="sm" fw={600} mt="md">
          {isSame ? t.same : t.differs}
        </Text>
      )}
      <div className={classes.sides}>
        <figure className={classes.side}>
          <figcaption>{t.wechat}</figcaption>
          {wechat.type === "menu" ? (
            <MenuPoster label={t.wechat} document={wechat.document} absence={t.absence} />
          ) : (
            <Alert color="orange" icon={<IconAlertTriangle aria-hidden />} title={t.failed}>
              {wechat.message} {wechat.advice}
            </Alert>
          )}
        </figure>
        <figure className={classes.side}>
          <figcaption>
            {t.ours}: <strong>{ours.name ?? t.fallback}</strong>
            {ours.platform && ` ${t.assumed(platforms[ours.platform])}`}
          </figcaption>
          <MenuPoster label={ours.name ?? t.fallback} document={ours.document} absence={t.absence} />
        </figure>
      </div>
    </>
  );
}
