"use client";

import { Stack } from "@mantine/core";
import { MIN_PASSWORD_LENGTH } from "@/lib/auth/limits";
import { authMessages } from "@/lib/auth/messages";
import { useLocale, useMessages } from "@/lib/platform/i18n/locale-context";
import { FormFailure } from "@/lib/ui/form-failure";
import { notifyDone } from "@/lib/ui/notify";
import { SectionCard } from "@/lib/ui/section-card";
import { SubmitButton } from "@/lib/ui/submit-button";
import { useActionForm } from "@/lib/ui/use-action-form";
import { PasswordField } from "./password-field";
import { changePassword } from "./sign-in-service";

const EMPTY = { currentPassword: "", newPassword: "", repeated: "" };

/** Changes the password. @param email hidden in the form, so that password managers know whose it is */
export function PasswordForm({ email }: { email: string }) {
  const t = useMessages(authMessages);
  const locale = useLocale();
  const { form, submit, field, isPending, failure } = useActionForm({
    schema: () => import("@/lib/auth/schema").then((schemas) => schemas.changePasswordSchema),
    defaultValues: EMPTY,
    action: ({ currentPassword, newPassword }) => changePassword({ currentPassword, newPassword }, locale),
    onDone: () => {
      notifyDone(t.profile.passwordChanged);
      form.reset(EMPTY);
    },
  });
  return (
    <SectionCard title={t.profile.password} description={t.profile.passwordNote}>
      <form onSubmit={submit} noValidate>
        <input type="hidden" autoComplete="username" value={email} readOnly />
        <Stack align="flex-start">
          <FormFailure failure={failure} />
          <PasswordField
            w="100%"
            autoComplete="current-password"
            label={t.fields.currentPassword}
            {...field("currentPassword")}
          />
          <PasswordField
            w="100%"
            autoComplete="new-password"
            label={t.fields.newPassword}
            description={t.fields.passwordHint(MIN_PASSWORD_LENGTH)}
            {...field("newPassword")}
          />
          <PasswordField
            w="100%"
            autoComplete="new-password"
            label={t.fields.repeated}
            {...field("repeated")}
          />
          <SubmitButton
            isPending={isPending}
            idle={t.profile.changePassword}
            busy={t.profile.changingPassword}
          />
        </Stack>
      </form>
    </SectionCard>
  );
}
