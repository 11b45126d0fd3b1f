"use client";

import { Stack, Switch, Text, TextInput } from "@mantine/core";
import { Controller, useWatch } from "react-hook-form";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { countCharacters, MAX_SCENE } from "@/lib/qrcodes/limits";
import type { ListedCode, Quota } from "@/lib/qrcodes/types";
import { SectionCard } from "@/lib/ui/section-card";
import { DurationFields } from "./duration-fields";
import { qrFormMessages } from "./form-messages";
import { LifetimeField } from "./lifetime-field";
import { SceneKindControl } from "./scene-kind-control";
import type { CodeFormParts } from "./use-code-form";

type MakingFieldsProps = CodeFormParts & { quota: Quota; reusable: ListedCode[] };

/** What WeChat freezes once the code is made: how long it works, and by which scene it is known. */
export function MakingFields({ quota, reusable, ...parts }: MakingFieldsProps) {
  const t = useMessages(qrFormMessages);
  return (
    <SectionCard title={t.making}>
      <Stack gap="lg">
        <LifetimeFields {...parts} quota={quota} reusable={reusable} />
        <SceneField {...parts} />
      </Stack>
    </SectionCard>
  );
}

/** How long a code works, and whether it is made anew then. */
export function LifetimeFields({ accountId, form, quota, reusable }: MakingFieldsProps) {
  const lifetime = useWatch({ control: form.control, name: "lifetime" });
  return (
    <>
      <LifetimeField accountId={accountId} control={form.control} quota={quota} reusable={reusable} />
      {lifetime === "temporary" && (
        <>
          <DurationFields form={form} />
          <RenewsField form={form} />
        </>
      )}
    </>
  );
}

/** Whether a temporary code is made anew in time, and what that means for what was printed. */
export function RenewsField({ form }: Pick<CodeFormParts, "form">) {
  const t = useMessages(qrFormMessages);
  return (
    <Controller
      control={form.control}
      name="renews"
      render={({ field: { value, onChange, ...field } }) => (
        <Switch
          {...field}
          label={t.renews}
          description={t.renewsHint}
          checked={value}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      )}
    />
  );
}

function SceneField({ form, field }: CodeFormParts) {
  const t = useMessages(qrFormMessages);
  const [scene, sceneKind] = useWatch({ control: form.control, name: ["scene", "sceneKind"] });
  const length = countCharacters(scene);
  return (
    <Stack gap="xs">
      <SceneKindControl form={form} label={t.sceneKind} kinds={t.sceneKinds} />
      <TextInput
        {...field("scene")}
        label={t.scene}
        description={sceneKind === "number" ? t.numberHint : t.sceneHint}
        placeholder={t.scenePlaceholder}
        inputMode={sceneKind === "number" ? "numeric" : "text"}
        autoComplete="off"
        spellCheck={false}
        rightSectionWidth={72}
        rightSection={
          sceneKind === "text" && (
            <Text size="xs" c={length > MAX_SCENE ? "red" : "dimmed"}>
              {t.counter(length, MAX_SCENE)}
            </Text>
          )
        }
      />
    </Stack>
  );
}
