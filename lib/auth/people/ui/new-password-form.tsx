"use client";

import { Stack } from "@mantine/core";
import { MIN_PASSWORD_LENGTH } from "@/lib/auth/limits";
import { authMessages } from "@/lib/auth/messages";
import { chooseNewPasswordAction } from "@/lib/auth/people/actions";
import { peopleMessages } from "@/lib/auth/people/messages";
import { PasswordField } from "@/lib/auth/ui/password-field";
import { signIn } from "@/lib/auth/ui/sign-in-service";
import { useLocale, useMessages } from "@/lib/platform/i18n/locale-context";
import { FormFailure } from "@/lib/ui/form-failure";
import { SubmitButton } from "@/lib/ui/submit-button";
import { useActionForm } from "@/lib/ui/use-action-form";

/** Chooses a new password by a one-time link, and signs in with it. */
export function NewPasswordForm({ token, email }: { token: string; email: string }) {
  const { fields } = useMessages(authMessages);
  const t = useMessages(peopleMessages).link;
  const locale = useLocale();
  const { form, submit, field, isPending, failure } = useActionForm({
    schema: () => import("@/lib/auth/people/schema").then((schemas) => schemas.chosenPasswordSchema),
    defaultValues: { password: "" },
    action: ({ password }) => chooseNewPasswordAction({ token, password }),
    onDone: async () => {
      const result = await signIn({ email, password: form.getValues("password") }, locale);
      window.location.assign(result.ok ? "/accounts" : "/login");
    },
  });
  return (
    <form onSubmit={submit} noValidate>
      {/* So that password managers know whose it is. */}
      <input type="hidden" autoComplete="username" value={email} readOnly />
      <Stack>
        <FormFailure failure={failure} />
        <PasswordField
          autoComplete="new-password"
          autoFocus
          label={fields.newPassword}
          description={fields.passwordHint(MIN_PASSWORD_LENGTH)}
          {...field("password")}
        />
        <SubmitButton isPending={isPending} idle={t.resetSubmit} busy={t.resetBusy} fullWidth mt="xs" />
      </Stack>
    </form>
  );
}
