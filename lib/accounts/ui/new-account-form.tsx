"use client";

import { Stack } from "@mantine/core";
import { useState } from "react";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { FormFailure } from "@/lib/ui/form-failure";
import { LinkButton } from "@/lib/ui/link-button";
import { SectionCard } from "@/lib/ui/section-card";
import { SubmitButton } from "@/lib/ui/submit-button";
import { useActionForm } from "@/lib/ui/use-action-form";
import { useUnsavedChangesGuard } from "@/lib/ui/use-unsaved-changes-guard";
import { createAccountAction } from "../actions";
import { generateEncodingAesKey, generateToken } from "../generate";
import { accountsMessages } from "../messages";
import { NewAccountSteps } from "./console-steps";
import { IdentityFields, ModeField } from "./identity-fields";
import { SecretField } from "./secret-field";

type NewAccountFormProps = { token: string; encodingAesKey: string; publicUrl: string };

/** Connects an account of WeChat, then shows what goes into WeChat's console. */
export function NewAccountForm({ token, encodingAesKey, publicUrl }: NewAccountFormProps) {
  const t = useMessages(accountsMessages);
  const [createdId, setCreatedId] = useState<string | null>(null);
  const { form, submit, field, isPending, failure } = useActionForm({
    schema: () => import("../schema").then((schemas) => schemas.newAccountSchema),
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
    onDone: ({ id }) => setCreatedId(id),
  });
  useUnsavedChangesGuard(form.formState.isDirty && createdId === null);
  const fill = (name: "token" | "encodingAesKey") => (value: string) =>
    form.setValue(name, value, { shouldDirty: true, shouldValidate: true });

  if (createdId !== null) {
    const { mode, ...saved } = form.getValues();
    return (
      <NewAccountSteps
        callbackUrl={`${publicUrl}/api/wechat/${createdId}`}
        token={saved.token}
        encodingAesKey={saved.encodingAesKey}
        modeName={t.modes[mode]}
        action={<LinkButton href={`/accounts/${createdId}/settings`}>{t.console.done}</LinkButton>}
      />
    );
  }
  return (
    <SectionCard title={t.create.real} description={t.create.description}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <FormFailure failure={failure} />
          <IdentityFields field={field} kinds={["service", "subscription", "test"]} />
          <SecretField
            label={t.fields.appSecret}
            description={t.fields.appSecretHint}
            field={field("appSecret")}
            onFill={() => {}}
          />
          <SecretField
            label={t.fields.token}
            description={t.fields.tokenHint}
            field={field("token")}
            onFill={fill("token")}
            generate={generateToken}
          />
          <SecretField
            label={t.fields.aesKey}
            description={t.fields.aesKeyHint}
            field={field("encodingAesKey")}
            onFill={fill("encodingAesKey")}
            generate={generateEncodingAesKey}
          />
          <ModeField {...field("mode")} />
          <div>
            <SubmitButton isPending={isPending} idle={t.create.submit} busy={t.create.busy} />
          </div>
        </Stack>
      </form>
    </SectionCard>
  );
}
