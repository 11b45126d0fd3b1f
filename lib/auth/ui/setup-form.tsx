"use client";

import { Stack, TextInput } from "@mantine/core";
import { createOwnerAction } from "@/lib/auth/actions";
import { MIN_PASSWORD_LENGTH } from "@/lib/auth/limits";
import { authMessages } from "@/lib/auth/messages";
import { useLocale, useMessages } from "@/lib/platform/i18n/locale-context";
import { FormFailure } from "@/lib/ui/form-failure";
import { SubmitButton } from "@/lib/ui/submit-button";
import { useActionForm } from "@/lib/ui/use-action-form";
import { Doorway } from "./doorway";
import { PasswordField } from "./password-field";
import { signIn } from "./sign-in-service";

/** Creates the owner and signs them in. @param token the set-up link's */
export function SetupForm({ token }: { token: string }) {
  const t = useMessages(authMessages);
  const locale = useLocale();
  const { form, submit, field, isPending, failure } = useActionForm({
    schema: () => import("@/lib/auth/schema").then((schemas) => schemas.newPersonSchema),
    defaultValues: { name: "", email: "", password: "" },
    action: (person) => createOwnerAction({ ...person, token }),
    onDone: async () => {
      const { email, password } = form.getValues();
      const result = await signIn({ email, password }, locale);
      window.location.assign(result.ok ? "/accounts" : "/login");
    },
  });
  return (
    <Doorway title={t.setup.title} subtitle={t.setup.subtitle}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <FormFailure failure={failure} />
          <TextInput autoComplete="name" autoFocus label={t.fields.name} {...field("name")} />
          <TextInput type="email" autoComplete="username" label={t.fields.email} {...field("email")} />
          <PasswordField
            autoComplete="new-password"
            label={t.fields.password}
            description={t.fields.passwordHint(MIN_PASSWORD_LENGTH)}
            {...field("password")}
          />
          <SubmitButton isPending={isPending} idle={t.setup.submit} busy={t.setup.busy} fullWidth mt="xs" />
        </Stack>
      </form>
    </Doorway>
  );
}
