"use client";

import { Button, Group, Stack, Text } from "@mantine/core";
import { IconPencil, IconRobot } from "@tabler/icons-react";
import { useLocale, useMessages } from "@/lib/platform/i18n/locale-context";
import { addKeyToRuleAction, findRulesAction } from "@/lib/replies/actions";
import { keyReplyMessages } from "@/lib/replies/key-reply-messages";
import { notifyDone, notifyFailure } from "@/lib/ui/notify";
import { PickerButton } from "@/lib/ui/picker-button";
import { describeReply, describeTrigger } from "./words";

type NoKeyReplyProps = {
  accountId: string;
  buttonKey: string;
  canEdit: boolean;
  onWrite: () => void;
  onStored: () => void;
};

/** A button that nothing answers yet: a reply of its own, or a rule that there is. */
export function NoKeyReply({ accountId, buttonKey, canEdit, onWrite, onStored }: NoKeyReplyProps) {
  const t = useMessages(keyReplyMessages);
  const locale = useLocale();
  const find = async (search: string) => {
    const result = await findRulesAction(accountId, { search });
    if (!result.ok) return result;
    const { rules, cards } = result.data;
    const choices = rules.map((rule) => {
      const [reply] = rule.replies;
      // A button's key is nothing that anybody knows it by.
      const when = rule.triggers
        .slice(0, 3)
        .map((trigger) => (trigger.type === "click" ? t.aButton : describeTrigger(trigger, locale)));
      const replyLines = reply ? [describeReply(reply, locale, cards)] : [];
      return {
        id: rule.id,
        revision: rule.revision,
        title: rule.name,
        note: [...when, ...replyLines].join(" · "),
      };
    });
    return { ok: true as const, data: choices };
  };
  const attach = async ({ id, revision, title }: { id: string; revision: number; title: string }) => {
    const result = await addKeyToRuleAction(accountId, { key: buttonKey, id, revision });
    if (result.ok) notifyDone(t.attached(title));
    else notifyFailure(result.message);
    onStored();
  };
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {t.none}
      </Text>
      {canEdit && (
        <Group gap="xs">
          <Button variant="light" leftSection={<IconPencil size={16} aria-hidden />} onClick={onWrite}>
            {t.write}
          </Button>
          <PickerButton
            variant="default"
            leftSection={<IconRobot size={16} aria-hidden />}
            words={t.picker}
            find={find}
            onChoose={(rule) => void attach(rule)}
          >
            {t.choose}
          </PickerButton>
        </Group>
      )}
    </Stack>
  );
}
