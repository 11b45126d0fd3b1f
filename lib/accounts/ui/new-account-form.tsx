"use client";

import { Stack } from "@mantine/core";
import { useWatch } from "react-hook-form";
import { createAccountAction } from "@/lib/accounts/actions";
import { accountsMessages } from "@/lib/accounts/messages";
import type { SecretName, WireMode } from "@/lib/accounts/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { FormFailure } from "@/lib/ui/form-failure";
import { SectionCard } from "@/lib/ui/section-card";
import { SubmitButton } from "@/lib/ui/submit-button";
import { useActionForm } from "@/lib/ui/use-action-form";
import { useUnsavedChangesGuard } from "@/lib/ui/use-unsaved-changes-guard";
import { IdentityFields, ModeField } from "./identity-fields";
import { SecretFields } from "./secret-fields";

/** What was connected, for the last step in WeChat's console. */
export type CreatedAccount = { id: string; token: string; encodingAesKey: string; mode: WireMode };

type NewAccountFormProps = {
  /** Made up for the account; the person may replace them. */
  token: string;
  encodingAesKey: string;
  onCreated: (account: CreatedAccount) => void;
};

/** Connects an account of WeChat. */
export function NewAccountForm({ token, encodingAesKey, onCreated }: NewAccountFormProps) {
  const t = useMessages(accountsMessages);
  const { form, submit, field, isPending, failure } = useActionForm({
    schema: () => import("@/lib/accounts/schema").then((schemas) => schemas.newAccountSchema),
    defaultValues: {
      name: "",
      kind: "service",
      appId: "",
      originalId: "",
      appSecret: "",
      token,
      encodingAesKey,
      mode: "secure",
    },
    action: createAccountAction,
    onDone: ({ id }) => {
      onCreated({ ...form.getValues(), id });
    },
  });
  const mode = useWatch({ control: form.control, name: "mode" });
  useUnsavedChangesGuard(form.formState.isDirty);
  const fill = (name: SecretName, value: string) =>
    form.setValue(name, value, { shouldDirty: true, shouldValidate: true });

  return (
    <SectionCard title={t.create.real} description={t.create.description}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <FormFailure failure={failure} />
          <IdentityFields field={field} kinds={["service", "subscription", "test"]} />
          <SecretFields field={field} onFill={fill} />
          <ModeField {...field("mode")} chosen={mode} />
          <div>
            <SubmitButton isPending={isPending} idle={t.create.submit} busy={t.create.busy} />
          </div>
        </Stack>
      </form>
    </SectionCard>
  );
}
