"use client";

import { Stack, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useWatch } from "react-hook-form";
import { createSandboxAccountAction } from "@/lib/accounts/actions";
import { accountsMessages } from "@/lib/accounts/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { FormFailure } from "@/lib/ui/form-failure";
import { notifyDone } from "@/lib/ui/notify";
import { SectionCard } from "@/lib/ui/section-card";
import { SubmitButton } from "@/lib/ui/submit-button";
import { useActionForm } from "@/lib/ui/use-action-form";
import { ModeField } from "./identity-fields";

/** Makes an account of the pretend platform; only its name and mode are a person's choice. */
export function NewSandboxAccountForm() {
  const t = useMessages(accountsMessages);
  const router = useRouter();
  const { form, submit, field, isPending, failure } = useActionForm({
    schema: () => import("@/lib/accounts/schema").then((schemas) => schemas.newSandboxAccountSchema),
    defaultValues: { name: "", mode: "secure" },
    action: createSandboxAccountAction,
    onDone: ({ id }) => {
      notifyDone(t.create.sandboxDone);
      router.push(`/accounts/${id}/phone`);
    },
  });
  const mode = useWatch({ control: form.control, name: "mode" });
  return (
    <SectionCard title={t.create.sandbox} description={t.create.sandboxDescription}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <FormFailure failure={failure} />
          <TextInput
            label={t.fields.name}
            description={t.fields.nameHint}
            autoComplete="off"
            {...field("name")}
          />
          <ModeField {...field("mode")} chosen={mode} />
          <div>
            <SubmitButton isPending={isPending} idle={t.create.sandboxSubmit} busy={t.create.sandboxBusy} />
          </div>
        </Stack>
      </form>
    </SectionCard>
  );
}
