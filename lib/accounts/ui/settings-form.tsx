"use client";

import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useWatch } from "react-hook-form";
import { updateAccountAction } from "@/lib/accounts/actions";
import { accountsMessages } from "@/lib/accounts/messages";
import type { AccountSettings, SecretName } from "@/lib/accounts/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { FormFailure } from "@/lib/ui/form-failure";
import { notifyDone } from "@/lib/ui/notify";
import { SectionCard } from "@/lib/ui/section-card";
import { SubmitButton } from "@/lib/ui/submit-button";
import { useActionForm } from "@/lib/ui/use-action-form";
import { useUnsavedChangesGuard } from "@/lib/ui/use-unsaved-changes-guard";
import { IdentityFields, ModeField } from "./identity-fields";
import { SecretFields } from "./secret-fields";

type SettingsFormProps = {
  accountId: string;
  settings: AccountSettings;
  /** Gets the secrets that were replaced, for the person to copy; "" for those that were not. */
  onSaved: (replaced: { token: string; encodingAesKey: string }) => void;
  /** Somebody else saved meanwhile, and the person wants to go on from there. */
  onLoadOther: () => void;
};

/** Changes an account's settings; secrets are kept unless they are replaced. */
export function SettingsForm({ accountId, settings, onSaved, onLoadOther }: SettingsFormProps) {
  const t = useMessages(accountsMessages);
  const router = useRouter();
  const [isOverwriting, setIsOverwriting] = useState(false);
  const { version, missingSecrets, ...shown } = settings;
  const { form, submit, field, isPending, failure, forgetFailure } = useActionForm({
    schema: () => import("@/lib/accounts/schema").then((schemas) => schemas.settingsSchema),
    defaultValues: { ...shown, appSecret: "", token: "", encodingAesKey: "" },
    // The version of this rendering, not of the form's beginning: after "keep mine" it is the other person's.
    action: (values) => updateAccountAction(accountId, { ...values, version }),
    onDone: ({ isKnownToPlatform }) => {
      notifyDone(isKnownToPlatform ? t.settings.saved : t.settings.savedWithoutSandbox);
      const { token, encodingAesKey } = form.getValues();
      onSaved({ token, encodingAesKey });
    },
  });
  const mode = useWatch({ control: form.control, name: "mode" });
  useUnsavedChangesGuard(form.formState.isDirty);
  const fill = (name: SecretName, value: string) =>
    form.setValue(name, value, { shouldDirty: true, shouldValidate: true });
  const keepMine = () => {
    forgetFailure();
    form.clearErrors();
    setIsOverwriting(true);
    router.refresh();
  };
  const isDemo = settings.kind === "sandbox";
  return (
    <SectionCard title={t.settings.form} description={t.settings.formHint}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <FormFailure
            failure={failure}
            action={
              failure?.code === "conflict" && (
                <Group gap="xs" mt="xs">
                  <Button size="compact-sm" variant="default" onClick={onLoadOther}>
                    {t.settings.loadOther}
                  </Button>
                  <Button size="compact-sm" variant="default" onClick={keepMine}>
                    {t.settings.keepMine}
                  </Button>
                </Group>
              )
            }
          />
          {isOverwriting && <Text role="status">{t.settings.keptMine}</Text>}
          <IdentityFields
            field={field}
            kinds={isDemo ? ["sandbox"] : ["service", "subscription", "test"]}
            isFixed={isDemo}
          />
          {missingSecrets.length > 0 && (
            <Alert color="red" title={t.settings.secretsMissing}>
              {t.settings.secretsMissingHint}
            </Alert>
          )}
          <SecretFields field={field} onFill={fill} isStored missing={missingSecrets} />
          <ModeField {...field("mode")} chosen={mode} />
          <div>
            <SubmitButton isPending={isPending} idle={t.settings.save} busy={t.settings.saving} />
          </div>
        </Stack>
      </form>
    </SectionCard>
  );
}
