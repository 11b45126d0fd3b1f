"use client";

import { Divider, Radio, Stack, Switch, Text } from "@mantine/core";
import { Controller, useController } from "react-hook-form";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { RepliesField } from "@/lib/replies/ui/embedded/replies-field";
import { SectionCard } from "@/lib/ui/section-card";
import type { OccasionProps } from "./code-preview";
import { qrFormMessages } from "./form-messages";
import { TagsField } from "./tags-field";
import type { CodeFormParts } from "./use-code-form";

/** What people get who scan: those who follow already, those who follow by it, and the tags that they are given. */
export function AnswerFields({ onOccasion, ...parts }: CodeFormParts & OccasionProps) {
  const t = useMessages(qrFormMessages);
  return (
    <SectionCard title={t.replies} description={t.repliesHint}>
      <Stack gap="lg">
        <Stack gap="xs" onFocus={() => onOccasion?.("scan")}>
          <Text fw={600} size="sm">
            {t.scanReplies}
          </Text>
          <ScanReplies {...parts} />
        </Stack>
        <Divider />
        <Stack gap="lg" onFocus={() => onOccasion?.("follow")}>
          <FollowReplies {...parts} />
          <AlsoWelcome {...parts} />
        </Stack>
        <Divider />
        <TagsField form={parts.form} accountId={parts.accountId} />
      </Stack>
    </SectionCard>
  );
}

function ScanReplies({ accountId, form, cards, knowCard }: CodeFormParts) {
  const t = useMessages(qrFormMessages);
  const { field } = useController({ control: form.control, name: "replies" });
  const mode = useController({ control: form.control, name: "replyMode" }).field;
  return (
    <RepliesField
      {...field}
      accountId={accountId}
      label={t.scanReplies}
      mode={mode}
      errors={form.formState.errors.replies}
      emptyNote={t.noReplies}
      cards={cards}
      onCardChosen={knowCard}
    />
  );
}

function FollowReplies({ accountId, form, cards, knowCard }: CodeFormParts) {
  const t = useMessages(qrFormMessages);
  const { field } = useController({ control: form.control, name: "followReplies" });
  const { value, ...rest } = field;
  return (
    <Stack gap="xs">
      <Radio.Group
        label={t.followChoice}
        value={value === null ? "same" : "own"}
        onChange={(chosen) => field.onChange(chosen === "same" ? null : [{ type: "text", text: "" }])}
      >
        <Stack gap={6} mt={6}>
          <Radio value="same" label={t.followSame} />
          <Radio value="own" label={t.followOwn} />
        </Stack>
      </Radio.Group>
      {value !== null && (
        <RepliesField
          {...rest}
          value={value}
          accountId={accountId}
          label={t.followReplies}
          errors={form.formState.errors.followReplies}
          emptyNote={t.noFollowReplies}
          cards={cards}
          onCardChosen={knowCard}
        />
      )}
    </Stack>
  );
}

function AlsoWelcome({ form }: Pick<CodeFormParts, "form">) {
  const t = useMessages(qrFormMessages);
  return (
    <Controller
      control={form.control}
      name="alsoWelcome"
      render={({ field: { value, onChange, ...field } }) => (
        <Switch
          {...field}
          label={t.alsoWelcome}
          description={t.alsoWelcomeHint}
          checked={value}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      )}
    />
  );
}
