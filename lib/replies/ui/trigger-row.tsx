"use client";

import { ActionIcon, NativeSelect, Text } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useWatch } from "react-hook-form";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { repliesMessages } from "@/lib/replies/messages";
import { errorOf } from "@/lib/ui/form-errors";
import { KeywordField } from "./keyword-field";
import type { TriggerRowProps } from "./rule-form-type";
import classes from "./trigger-row.module.css";
import { ClickField, MessageTypeField, SceneField } from "./trigger-value-fields";
import { emptyTrigger, kindOf, TRIGGER_KINDS } from "./words";

/** One condition: what kind, and what exactly. */
export function TriggerRow(props: TriggerRowProps) {
  const t = useMessages(repliesMessages).triggers;
  const { form, index, onRemove } = props;
  const trigger = useWatch({ control: form.control, name: `triggers.${index}` });
  const kind = kindOf(trigger);
  const changeKind = (name: string) => {
    const chosenKind = TRIGGER_KINDS.find((one) => one === name);
    if (!chosenKind) return;
    form.clearErrors(`triggers.${index}`);
    const words = trigger.type === "keyword" ? trigger.text : "";
    form.setValue(`triggers.${index}`, emptyTrigger(chosenKind, words), { shouldDirty: true });
  };
  return (
    <div className={classes.row}>
      <NativeSelect
        aria-label={t.kindOf(index + 1)}
        data={TRIGGER_KINDS.map((value) => ({ value, label: t.kinds[value] }))}
        value={kind}
        onChange={(event) => changeKind(event.currentTarget.value)}
      />
      <div className={classes.value}>
        <TriggerValue key={trigger.type} {...props} />
        {trigger.type !== "keyword" && <RowProblem form={form} index={index} />}
      </div>
      <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t.remove(index + 1)} onClick={onRemove}>
        <IconX size={16} />
      </ActionIcon>
    </div>
  );
}

function TriggerValue(props: TriggerRowProps) {
  const t = useMessages(repliesMessages).triggers;
  const { form, index } = props;
  const type = useWatch({ control: form.control, name: `triggers.${index}.type` });
  switch (type) {
    case "keyword":
      return <KeywordField {...props} />;
    case "scan":
      return <SceneField {...props} />;
    case "click":
      return <ClickField {...props} />;
    case "message":
      return <MessageTypeField {...props} />;
    case "follow":
    case "default":
      return (
        <Text size="sm" c="dimmed" className={classes.note}>
          {type === "follow" ? t.followHint : t.defaultHint}
        </Text>
      );
    default:
      return type satisfies never;
  }
}

/** What is wrong with the condition as a whole: that there is another one like it. */
function RowProblem({ form, index }: Pick<TriggerRowProps, "form" | "index">) {
  const problem = errorOf(form, `triggers.${index}`);
  if (!problem) return null;
  return (
    <Text size="xs" c="red" mt={4}>
      {problem}
    </Text>
  );
}
