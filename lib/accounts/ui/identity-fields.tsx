"use client";

import { Alert, NativeSelect, TextInput } from "@mantine/core";
import { accountsMessages } from "@/lib/accounts/messages";
import { type AccountKind, WIRE_MODES, type WireMode } from "@/lib/accounts/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import type { FieldProps } from "@/lib/ui/use-action-form";

type IdentityFieldsProps = {
  field: (name: "name" | "kind" | "appId" | "originalId") => FieldProps;
  /** What the account may be; a demo account can be nothing else. */
  kinds: readonly AccountKind[];
  /** The pretend platform gives AppID and original ID; they cannot be changed. */
  isFixed?: boolean;
};

/** Which account it is. */
export function IdentityFields({ field, kinds, isFixed = false }: IdentityFieldsProps) {
  const t = useMessages(accountsMessages);
  const plain = { autoComplete: "off", spellCheck: false, readOnly: isFixed };
  return (
    <>
      <TextInput
        label={t.fields.name}
        description={t.fields.nameHint}
        autoComplete="off"
        {...field("name")}
      />
      {kinds.length > 1 && (
        <NativeSelect
          label={t.fields.kind}
          data={kinds.map((kind) => ({ value: kind, label: t.kinds[kind] }))}
          {...field("kind")}
        />
      )}
      <TextInput
        label={t.fields.appId}
        description={isFixed ? t.settings.demoNote : undefined}
        placeholder="wx0123456789abcdef"
        {...plain}
        {...field("appId")}
      />
      <TextInput
        label={t.fields.originalId}
        description={isFixed ? undefined : t.fields.originalIdHint}
        placeholder="gh_0123456789ab"
        {...plain}
        {...field("originalId")}
      />
    </>
  );
}

/** How messages travel; the same choice is made in WeChat's console. */
export function ModeField({ chosen, ...props }: FieldProps & { chosen: WireMode }) {
  const t = useMessages(accountsMessages);
  return (
    <div>
      <NativeSelect
        label={t.fields.mode}
        description={t.fields.modeHint}
        data={WIRE_MODES.map((mode) => ({ value: mode, label: t.modeHints[mode] }))}
        {...props}
      />
      <div role="status">
        {chosen === "plain" && (
          <Alert color="yellow" mt="xs">
            {t.fields.plainWarning}
          </Alert>
        )}
      </div>
    </div>
  );
}
