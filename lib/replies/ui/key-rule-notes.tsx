"use client";

import { Alert, Anchor, Button, Group, Text } from "@mantine/core";
import { IconLink, IconUnlink } from "@tabler/icons-react";
import Link from "next/link";
import { useLocale, useMessages } from "@/lib/platform/i18n/locale-context";
import { removeKeyFromRuleAction, setRuleEnabledAction } from "@/lib/replies/actions";
import { keyReplyMessages } from "@/lib/replies/key-reply-messages";
import type { Trigger } from "@/lib/replies/schema";
import type { KeyReply, RuleOfKey } from "@/lib/replies/types";
import { notifyDone, notifyFailure } from "@/lib/ui/notify";
import { useConfirm } from "@/lib/ui/use-confirm";
import { notifyStanding } from "./notify-standing";
import { describeTrigger } from "./words";

/** How many of a rule's other conditions are named. */
const SHOWN = 4;

type KeyRuleNotesProps = {
  accountId: string;
  buttonKey: string;
  buttonName: string;
  canEdit: boolean;
  rule: RuleOfKey;
  reply: KeyReply;
  onStored: () => void;
};

/** Which rule answers the button, what else depends on it, and the way to take the button off it. */
export function KeyRuleNotes(props: KeyRuleNotesProps) {
  const t = useMessages(keyReplyMessages);
  const { accountId, buttonKey, canEdit, rule, reply } = props;
  const elsewhere = rule.triggers.filter((one) => one.type !== "click" || one.key !== buttonKey);
  return (
    <>
      <Group justify="space-between" gap="xs">
        <Text size="sm" c="dimmed">
          {t.rule}{" "}
          <Anchor component={Link} href={`/accounts/${accountId}/replies/${rule.id}`} underline="always">
            {rule.name}
          </Anchor>
        </Text>
        {canEdit && <RemoveButton {...props} isShared={elsewhere.length > 0} />}
      </Group>
      {!rule.enabled && <SwitchedOff {...props} />}
      {elsewhere.length > 0 && <Shared triggers={elsewhere} reply={reply} />}
      {reply.others.length > 0 && (
        <Text size="xs" c="dimmed">
          {t.others}{" "}
          {reply.others.map(({ id, name }, place) => (
            <span key={id}>
              {place > 0 && " · "}
              <Anchor
                component={Link}
                href={`/accounts/${accountId}/replies/${id}`}
                size="xs"
                underline="always"
              >
                {name}
              </Anchor>
            </span>
          ))}
        </Text>
      )}
    </>
  );
}

function Shared({ triggers, reply }: { triggers: Trigger[]; reply: KeyReply }) {
  const t = useMessages(keyReplyMessages);
  const locale = useLocale();
  // A button's key is nothing that anybody knows it by.
  const nameOf = (trigger: Trigger): string => {
    if (trigger.type !== "click") return describeTrigger(trigger, locale, reply);
    const button = reply.menuKeys.find(({ key }) => key === trigger.key)?.button;
    return button === undefined ? t.unknownButton : t.otherButton(button);
  };
  const names = triggers.slice(0, SHOWN).map(nameOf);
  const rest = triggers.length - names.length;
  const all = rest > 0 ? [...names, t.more(rest)] : names;
  return (
    <Alert color="blue" p="xs" icon={<IconLink aria-hidden />}>
      <Text size="sm">{t.shared(all.join(locale === "zh" ? "、" : ", "))}</Text>
    </Alert>
  );
}

function SwitchedOff({ accountId, canEdit, rule, onStored }: KeyRuleNotesProps) {
  const t = useMessages(keyReplyMessages);
  const locale = useLocale();
  const switchOn = async () => {
    const result = await setRuleEnabledAction(accountId, { id: rule.id, enabled: true });
    const words = { inEffect: t.switchedOn, only: t.switchedOnOnly };
    if (result.ok) void notifyStanding(accountId, rule.id, words, locale);
    else notifyFailure(result.message);
    onStored();
  };
  return (
    <Alert color="yellow" p="xs">
      <Group gap="xs">
        <Text size="sm">{t.switchedOff}</Text>
        {canEdit && (
          <Button size="compact-sm" variant="default" onClick={() => void switchOn()}>
            {t.switchOn}
          </Button>
        )}
      </Group>
    </Alert>
  );
}

type RemoveButtonProps = KeyRuleNotesProps & { isShared: boolean };

function RemoveButton({ accountId, buttonKey, buttonName, rule, isShared, onStored }: RemoveButtonProps) {
  const t = useMessages(keyReplyMessages);
  const confirm = useConfirm();
  const remove = async () => {
    const { title, body, ...words } = isShared
      ? { ...t.removeShared, title: t.removeShared.title(rule.name), body: t.removeShared.body }
      : {
          ...t.removeOwn,
          title: t.removeOwn.title(buttonName.trim() || t.unnamed),
          body: t.removeOwn.body(rule.name),
        };
    if (!(await confirm({ title, body, confirm: words.confirm, isDangerous: !isShared }))) return;
    const { id, revision } = rule;
    const result = await removeKeyFromRuleAction(accountId, { key: buttonKey, id, revision });
    if (result.ok) notifyDone(words.done);
    else notifyFailure(result.message);
    onStored();
  };
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      color="gray"
      leftSection={<IconUnlink size={14} aria-hidden />}
      onClick={() => void remove()}
    >
      {t.remove}
    </Button>
  );
}
