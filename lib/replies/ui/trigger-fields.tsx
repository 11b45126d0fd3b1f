"use client";

import { Button, Group, Stack, Text } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useFieldArray, useWatch } from "react-hook-form";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { LIMITS } from "@/lib/replies/limits";
import { repliesMessages } from "@/lib/replies/messages";
import { errorOf } from "@/lib/ui/form-errors";
import type { RuleFormParts } from "./rule-form-type";
import { TriggerRow } from "./trigger-row";
import { emptyTrigger } from "./words";

type TriggerFieldsProps = RuleFormParts & { onCodeChosen: (code: { scene: string; name: string }) => void };

/** When the rule answers: any of these conditions. */
export function TriggerFields(props: TriggerFieldsProps) {
  const t = useMessages(repliesMessages).triggers;
  const { form } = props;
  const { fields, append, remove } = useFieldArray({ control: form.control, name: "triggers" });
  const hasKeyword = useWatch({ control: form.control, name: "triggers" }).some(
    ({ type }) => type === "keyword",
  );
  const room = LIMITS.triggers - fields.length;
  const problem = form.formState.errors.triggers?.root?.message ?? errorOf(form, "triggers");

  /** More of the same kind, one for each text: what was typed first is on the next line already. */
  const addKeywords = (match: "contains" | "exact" | "regex", texts: string[]) => {
    const added = texts.slice(0, room).map((text) => emptyTrigger(match, text));
    if (added.length > 0) append(added, { focusName: `triggers.${fields.length + added.length - 1}.text` });
  };
  return (
    <Stack gap="sm">
      {fields.length === 0 && (
        <Text size="sm" c="dimmed">
          {t.none}
        </Text>
      )}
      {fields.map(({ id }, index) => (
        <TriggerRow
          key={id}
          {...props}
          index={index}
          onAddKeywords={addKeywords}
          onRemove={() => remove(index)}
        />
      ))}
      {problem && (
        <Text size="sm" c="red" role="alert">
          {problem}
        </Text>
      )}
      <Group gap="sm">
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          disabled={room <= 0}
          onClick={() => append(emptyTrigger("contains"), { focusName: `triggers.${fields.length}.text` })}
        >
          {t.add}
        </Button>
        {hasKeyword && (
          <Text size="xs" c="dimmed" flex={1} miw="14rem">
            {t.keywordHint}
          </Text>
        )}
      </Group>
    </Stack>
  );
}
