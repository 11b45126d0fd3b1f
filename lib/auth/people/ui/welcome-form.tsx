"use client";

import { Stack, TextInput } from "@mantine/core";
import { MIN_PASSWORD_LENGTH } from "@/lib/auth/limits";
import { authMessages } from "@/lib/auth/messages";
import { acceptInvitationAction } from "@/lib/auth/people/actions";
import { peopleMessages } from "@/lib/auth/people/messages";
import { PasswordField } from "@/lib/auth/ui/password-field";
import { signIn } from "@/lib/auth/ui/sign-in-service";
import { useLocale, useMessages } from "@/lib/platform/i18n/locale-context";
import { FormFailure } from "@/lib/ui/form-failure";
import { SubmitButton } from "@/lib/ui/submit-button";
import { useActionForm } from "@/lib/ui/use-action-form";

/** An invited person chooses name and password, and is signed in. */
export function WelcomeForm({ token, email }: { token: string; email: string }) {
  const { fields } = useMessages(authMessages);
  const t = useMessages(peopleMessages).link;
  const locale = useLocale();
  const { form, submit, field, isPending, failure } = useActionForm({
    schema: () => import("@/lib/auth/people/schema").then((schemas) => schemas.welcomeSchema),
    defaultValues: { name: "", password: "" },
    action: (person) => acceptInvitationAction({ ...person, token }),
    onDone: async ({ accountId }) => {
      const { password } = form.getValues();
      const result = await signIn({ email, password }, locale);
      const place = accountId === null ? "/accounts" : `/accounts/${accountId}`;
      window.location.assign(result.ok ? place : "/login");
    },
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <FormFailure failure={failure} />
        <TextInput
          type="email"
          autoComplete="username"
          label={fields.email}
          value={email}
          readOnly
          variant="filled"
        />
        <TextInput autoComplete="name" autoFocus label={fields.name} {...field("name")} />
        <PasswordField
          autoComplete="new-password"
          label={fields.password}
          description={fields.passwordHint(MIN_PASSWORD_LENGTH)}
          {...field("password")}
        />
        <SubmitButton isPending={isPending} idle={t.submit} busy={t.busy} fullWidth mt="xs" />
      </Stack>
    </form>
  );
}
