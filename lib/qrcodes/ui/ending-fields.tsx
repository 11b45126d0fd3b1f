"use client";

import { CloseButton, Stack, Text } from "@mantine/core";
import { useState, useSyncExternalStore } from "react";
import { useController } from "react-hook-form";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { qrCodesMessages } from "@/lib/qrcodes/messages";
import { RepliesField } from "@/lib/replies/ui/embedded/replies-field";
import { ChinaTimeField } from "@/lib/ui/china-time-field";
import { SectionCard } from "@/lib/ui/section-card";
import type { OccasionProps } from "./code-preview";
import { qrFormMessages } from "./form-messages";
import type { CodeFormParts } from "./use-code-form";

/** When the campaign ends, and what is said from then on and in every pause. */
export function EndingFields({
  accountId,
  form,
  cards,
  knowCard,
  onOccasion,
}: CodeFormParts & OccasionProps) {
  const t = useMessages(qrFormMessages);
  const { field } = useController({ control: form.control, name: "pausedReplies" });
  return (
    <SectionCard title={t.ending}>
      <Stack gap="lg">
        <EndField form={form} />
        <Stack gap="xs" onFocus={() => onOccasion?.("paused")}>
          <Text fw={600} size="sm">
            {t.pausedReplies}
          </Text>
          <RepliesField
            {...field}
            accountId={accountId}
            label={t.pausedReplies}
            errors={form.formState.errors.pausedReplies}
            emptyNote={t.noPausedReplies}
            cards={cards}
            onCardChosen={knowCard}
          />
        </Stack>
      </Stack>
    </SectionCard>
  );
}

function EndField({ form }: Pick<CodeFormParts, "form">) {
  const t = useMessages(qrFormMessages);
  const words = useMessages(qrCodesMessages);
  const { field, fieldState } = useController({ control: form.control, name: "endsAt" });
  const isPast = useSyncExternalStore(
    () => () => undefined,
    () => field.value !== null && new Date(field.value).getTime() <= Date.now(),
    () => false,
  );
  // A field that is half filled in has no value yet; an emptied one is drawn anew.
  const [version, setVersion] = useState(0);
  return (
    <div>
      <ChinaTimeField
        key={version}
        ref={field.ref}
        label={t.endsAt}
        description={t.endsAtHint}
        value={field.value === null ? null : new Date(field.value)}
        onChange={(time) => field.onChange(time?.toISOString() ?? null)}
        onBlur={field.onBlur}
        error={fieldState.error?.message}
        rightSection={
          field.value !== null && (
            <CloseButton
              size="sm"
              aria-label={words.clear(t.endsAt)}
              onClick={() => {
                field.onChange(null);
                setVersion(version + 1);
              }}
            />
          )
        }
        maw="20rem"
      />
      {isPast && (
        <Text size="sm" c="var(--mantine-color-orange-light-color)" mt={6} role="status">
          {t.endsAtPast}
        </Text>
      )}
    </div>
  );
}
