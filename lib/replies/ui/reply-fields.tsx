"use client";

import { ActionIcon, Alert, Group, Paper, SegmentedControl, Stack, Text } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconTrash } from "@tabler/icons-react";
import { Controller, useFieldArray, useWatch } from "react-hook-form";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { LIMITS } from "@/lib/replies/limits";
import { repliesMessages } from "@/lib/replies/messages";
import type { Reply } from "@/lib/replies/schema";
import { AddReplyButtons } from "./add-reply-buttons";
import { REPLY_KINDS } from "./reply-kinds";
import type { ReplyCardProps, ReplyFieldsProps, RuleFormParts } from "./rule-form-type";

/** What the rule says: up to five replies, and how several are sent. */
export function ReplyFields(props: ReplyFieldsProps) {
  const t = useMessages(repliesMessages);
  const { form, emptyNote, hasMode = true } = props;
  const { fields, append, remove, move } = useFieldArray({ control: form.control, name: "replies" });
  return (
    <Stack gap="md">
      {fields.length === 0 && (
        <Alert color={emptyNote ? "gray" : "yellow"}>{emptyNote ?? t.replies.none}</Alert>
      )}
      {fields.map(({ id }, index) => (
        <ReplyCard
          key={id}
          {...props}
          index={index}
          isLast={index === fields.length - 1}
          onMove={(to) => move(index, to)}
          onRemove={() => remove(index)}
        />
      ))}
      <AddReplyButtons
        accountId={props.accountId}
        room={LIMITS.replies - fields.length}
        onAdd={(replies) => append(replies, focusOf(replies, fields.length))}
      />
      {fields.length > 1 && hasMode && <ReplyMode form={form} />}
    </Stack>
  );
}

function ReplyCard(props: ReplyCardProps) {
  const t = useMessages(repliesMessages).replies;
  const { form, index, isLast, onMove, onRemove } = props;
  const type = useWatch({ control: form.control, name: `replies.${index}.type` });
  const kind = REPLY_KINDS[type];
  const place = index + 1;
  return (
    <Paper withBorder p="sm" radius="md" role="group" aria-label={t.title(place, t.types[type])}>
      <Group justify="space-between" mb="xs">
        <Text size="sm" fw={600}>
          {t.title(place, t.types[type])}
        </Text>
        <Group gap={2}>
          <IconButton label={t.up(place)} isDisabled={index === 0} onClick={() => onMove(index - 1)}>
            <IconArrowUp size={16} />
          </IconButton>
          <IconButton label={t.down(place)} isDisabled={isLast} onClick={() => onMove(index + 1)}>
            <IconArrowDown size={16} />
          </IconButton>
          <IconButton label={t.remove(place)} onClick={onRemove}>
            <IconTrash size={16} />
          </IconButton>
        </Group>
      </Group>
      {kind ? (
        <kind.Field {...props} />
      ) : (
        <Text size="sm" c="dimmed">
          {t.kept}
        </Text>
      )}
    </Paper>
  );
}

/** Only words can be written at once. */
function focusOf([reply]: readonly Reply[], place: number) {
  return reply?.type === "text" ? { focusName: `replies.${place}.text` } : { shouldFocus: false };
}

type IconButtonProps = {
  label: string;
  isDisabled?: boolean;
  onClick: () => void;
  children: React.ReactNode;
};

function IconButton({ label, isDisabled = false, onClick, children }: IconButtonProps) {
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size="md"
      aria-label={label}
      disabled={isDisabled}
      onClick={onClick}
    >
      {children}
    </ActionIcon>
  );
}

function ReplyMode({ form }: Pick<RuleFormParts, "form">) {
  const t = useMessages(repliesMessages);
  return (
    <Controller
      control={form.control}
      name="replyMode"
      render={({ field: { value, onChange } }) => (
        <Stack gap={6}>
          <Text size="sm" fw={500}>
            {t.fields.replyMode}
          </Text>
          <SegmentedControl
            aria-label={t.fields.replyMode}
            value={value}
            onChange={onChange}
            data={[
              { value: "all", label: t.modes.all },
              { value: "random", label: t.modes.random },
            ]}
            w="fit-content"
          />
          {value === "all" && (
            <Text size="xs" c="dimmed">
              {t.modes.allHint}
            </Text>
          )}
        </Stack>
      )}
    />
  );
}
