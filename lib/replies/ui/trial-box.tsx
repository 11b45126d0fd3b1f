"use client";

import { Alert, Anchor, Button, Group, Paper, Text, TextInput } from "@mantine/core";
import { IconMessageQuestion } from "@tabler/icons-react";
import Link from "next/link";
import { type FormEvent, useState, useTransition } from "react";
import type { ActionResult } from "@/lib/platform/action";
import { useLocale, useMessages } from "@/lib/platform/i18n/locale-context";
import { tryMessageAction } from "@/lib/replies/actions";
import { repliesMessages } from "@/lib/replies/messages";
import type { Trial } from "@/lib/replies/types";
import { describeTrigger } from "./words";

type TrialBoxProps = { accountId: string; canEdit: boolean };

/** Type a sentence and see which rule would answer it. */
export function TrialBox({ accountId, canEdit }: TrialBoxProps) {
  const t = useMessages(repliesMessages).trial;
  const [text, setText] = useState("");
  const [asked, setAsked] = useState<{ text: string; result: ActionResult<Trial> } | null>(null);
  const [isPending, startTransition] = useTransition();
  const ask = (event: FormEvent) => {
    event.preventDefault();
    const words = text.trim();
    if (words === "" || isPending) return;
    startTransition(async () => {
      const result = await tryMessageAction(accountId, { text: words });
      startTransition(() => setAsked({ text: words, result }));
    });
  };
  return (
    <Paper withBorder radius="lg" p="md" mb="lg" component="form" onSubmit={ask} aria-label={t.title}>
      <Group align="flex-end" gap="sm">
        <TextInput
          label={t.label}
          placeholder={t.placeholder}
          value={text}
          maxLength={600}
          leftSection={<IconMessageQuestion size={16} aria-hidden />}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setAsked(null);
          }}
          flex="1 1 14rem"
        />
        <Button
          type="submit"
          variant="default"
          aria-disabled={isPending}
          data-disabled={isPending || undefined}
        >
          {isPending ? t.busy : t.submit}
        </Button>
      </Group>
      <div aria-live="polite">
        {asked && <TrialAnswer accountId={accountId} {...asked} canEdit={canEdit} />}
      </div>
    </Paper>
  );
}

type TrialAnswerProps = TrialBoxProps & { text: string; result: ActionResult<Trial> };

function TrialAnswer({ accountId, text, result, canEdit }: TrialAnswerProps) {
  const t = useMessages(repliesMessages).trial;
  const locale = useLocale();
  if (!result.ok)
    return (
      <Alert color="red" mt="sm" py="xs">
        {result.message}
      </Alert>
    );
  const won = result.data;
  const rules = `/accounts/${accountId}/replies`;
  return (
    <Text size="sm" mt="sm">
      “{text}”：{won ? t.won : t.none}{" "}
      {won && (
        <>
          <Anchor component={Link} href={`${rules}/${won.rule.id}`} fw={600}>
            {won.rule.name}
          </Anchor>{" "}
          <Text span size="sm" c="dimmed">
            {t.because(describeTrigger(won.trigger, locale))}
          </Text>
        </>
      )}
      {!won && canEdit && (
        <Anchor component={Link} href={`${rules}/new?keyword=${encodeURIComponent(text)}`}>
          {t.makeOne}
        </Anchor>
      )}
    </Text>
  );
}
