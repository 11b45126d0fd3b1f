"use client";

import { Alert, Button, Skeleton, Stack, Text, VisuallyHidden } from "@mantine/core";
import { useRef, useState, useSyncExternalStore } from "react";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { keyReplyMessages } from "@/lib/replies/key-reply-messages";
import type { KeyReply } from "@/lib/replies/types";
import { KeyReplyFeed } from "@/lib/replies/ui/key-reply-feed";
import { KeyReplyForm } from "@/lib/replies/ui/key-reply-form";
import { KeyRuleNotes } from "@/lib/replies/ui/key-rule-notes";
import { NoKeyReply } from "@/lib/replies/ui/no-key-reply";
import { hasUnsavedReply } from "@/lib/replies/ui/use-key-reply-form";

type ButtonReplyEditorProps = {
  accountId: string;
  /** What the button sends when it is tapped. */
  buttonKey: string;
  /** What followers call it; a reply that is made gets this name. */
  buttonName: string;
  canEdit: boolean;
};

/**
 * What followers get for a tap on a menu button: a rule, made, edited and taken off here, and saved by a button of its
 * own. It has a form, so it must not stand inside another one.
 */
export function ButtonReplyEditor(props: ButtonReplyEditorProps) {
  return <ReplyOfKey key={`${props.accountId} ${props.buttonKey}`} {...props} />;
}

function ReplyOfKey({ accountId, buttonKey, buttonName, canEdit }: ButtonReplyEditorProps) {
  const t = useMessages(keyReplyMessages);
  const [feed] = useState(() => new KeyReplyFeed(accountId, buttonKey));
  const answer = useSyncExternalStore(feed.subscribe, feed.getSnapshot, () => null);
  const section = useRef<HTMLElement>(null);
  const reload = () => {
    // What had the focus may go with the old state.
    section.current?.focus({ preventScroll: true });
    void feed.reload();
  };
  return (
    <section
      ref={section}
      tabIndex={-1}
      aria-label={t.label(buttonName.trim() || t.unnamed)}
      style={{ outline: "none" }}
    >
      {answer === null && <Loading />}
      {answer && !answer.result?.ok && (
        <Alert role="alert" color="red">
          <Text size="sm" mb="xs">
            {answer.result?.message ?? t.offline}
          </Text>
          <Button size="compact-sm" variant="default" onClick={reload}>
            {t.retry}
          </Button>
        </Alert>
      )}
      {answer?.result?.ok && (
        <Reply
          accountId={accountId}
          buttonKey={buttonKey}
          buttonName={buttonName}
          canEdit={canEdit}
          reply={answer.result.data}
          onStored={reload}
        />
      )}
    </section>
  );
}

function Loading() {
  const t = useMessages(keyReplyMessages);
  return (
    <div role="status">
      <VisuallyHidden>{t.loading}</VisuallyHidden>
      <Skeleton h={14} w="60%" mb="sm" />
      <Skeleton h={96} radius="md" />
    </div>
  );
}

type ReplyProps = ButtonReplyEditorProps & { reply: KeyReply; onStored: () => void };

/** The rule with its form, or the ways to one. */
function Reply({ reply, onStored, ...button }: ReplyProps) {
  const { accountId, buttonKey, buttonName, canEdit } = button;
  const [isWriting, setIsWriting] = useState(() => hasUnsavedReply(accountId, buttonKey));
  const { rule } = reply;
  if (!rule && !isWriting)
    return <NoKeyReply {...button} onWrite={() => setIsWriting(true)} onStored={onStored} />;
  return (
    <Stack gap="sm">
      {rule && <KeyRuleNotes {...button} rule={rule} reply={reply} onStored={onStored} />}
      <KeyReplyForm
        key={rule?.id ?? "new"}
        accountId={accountId}
        buttonKey={buttonKey}
        buttonName={buttonName}
        reply={reply}
        canEdit={canEdit}
        onStored={() => {
          setIsWriting(false);
          onStored();
        }}
        onCancel={() => setIsWriting(false)}
      />
    </Stack>
  );
}
