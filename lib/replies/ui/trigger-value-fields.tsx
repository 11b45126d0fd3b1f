"use client";

import { Button, Group, NativeSelect, TextInput } from "@mantine/core";
import { IconQrcode } from "@tabler/icons-react";
import { useState } from "react";
import { useWatch } from "react-hook-form";
import { useLocale, useMessages } from "@/lib/platform/i18n/locale-context";
import { findCodesAction } from "@/lib/replies/actions";
import { MESSAGE_TYPES } from "@/lib/replies/limits";
import { repliesMessages } from "@/lib/replies/messages";
import { PickerButton } from "@/lib/ui/picker-button";
import type { TriggerRowProps } from "./rule-form-type";
import { nameOfButton } from "./words";

/** The scene of a code, chosen from the account's codes or typed. */
export function SceneField({ accountId, form, field, index, codes, onCodeChosen }: TriggerRowProps) {
  const t = useMessages(repliesMessages);
  const name = `triggers.${index}.scene` as const;
  const trigger = useWatch({ control: form.control, name: `triggers.${index}` });
  const code = trigger.type === "scan" ? codes.find(({ scene }) => scene === trigger.scene) : undefined;
  const find = async (search: string) => {
    const result = await findCodesAction(accountId, { search });
    if (!result.ok) return result;
    const choices = result.data.map((one) => ({ ...one, title: one.name, note: one.scene }));
    return { ok: true as const, data: choices };
  };
  return (
    <Group gap="xs" wrap="nowrap" align="flex-start">
      <TextInput
        {...field(name)}
        aria-label={t.triggers.scene}
        placeholder={t.triggers.scenePlaceholder}
        description={code?.name}
        inputWrapperOrder={["input", "error", "description"]}
        autoComplete="off"
        spellCheck={false}
        flex={1}
      />
      <PickerButton
        variant="default"
        leftSection={<IconQrcode size={16} aria-hidden />}
        words={{
          title: t.picker.codes,
          search: t.picker.search,
          empty: t.picker.noCodes,
          failed: t.picker.failed,
          choose: t.picker.choose,
        }}
        create={{ href: `/accounts/${accountId}/qrcodes/new`, label: t.picker.newCode }}
        find={find}
        onChoose={({ scene, title }) => {
          onCodeChosen({ scene, name: title });
          form.setValue(name, scene, { shouldDirty: true, shouldValidate: true });
        }}
      >
        {t.picker.codes}
      </PickerButton>
    </Group>
  );
}

/** A button by its name. A key that another system gave its button can be typed. */
export function ClickField({ form, field, index, menuKeys }: TriggerRowProps) {
  const t = useMessages(repliesMessages).triggers;
  const locale = useLocale();
  const trigger = useWatch({ control: form.control, name: `triggers.${index}` });
  const chosenKey = trigger.type === "click" ? trigger.key : "";
  const listedKeys = menuKeys.map(({ key }) => key);
  const [isTyped, setTyped] = useState(chosenKey !== "" && !listedKeys.includes(chosenKey));
  const fieldProps = field(`triggers.${index}.key`);
  // What was typed stands in the list, too: going there loses nothing.
  const choices = [...new Set([...listedKeys, chosenKey])].filter((key) => key !== "");
  return (
    <Group gap="xs" wrap="nowrap" align="flex-start">
      {isTyped ? (
        <TextInput
          {...fieldProps}
          aria-label={t.key}
          placeholder={t.keyPlaceholder}
          autoComplete="off"
          spellCheck={false}
          flex={1}
        />
      ) : (
        <NativeSelect
          {...fieldProps}
          aria-label={t.button}
          data={[
            { value: "", label: t.chooseButton },
            ...choices.map((key) => ({ value: key, label: nameOfButton(key, menuKeys, locale) })),
          ]}
          flex={1}
        />
      )}
      <Button variant="default" onClick={() => setTyped(!isTyped)}>
        {isTyped ? t.chooseButton : t.typeKey}
      </Button>
    </Group>
  );
}

export function MessageTypeField({ field, index }: TriggerRowProps) {
  const t = useMessages(repliesMessages);
  const data = MESSAGE_TYPES.map((value) => ({ value, label: t.messageTypes[value] }));
  return (
    <NativeSelect
      {...field(`triggers.${index}.messageType`)}
      aria-label={t.triggers.messageType}
      data={data}
    />
  );
}
