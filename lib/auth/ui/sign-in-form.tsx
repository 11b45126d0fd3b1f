"use client";

import { Alert, Code, Stack, Text, TextInput } from "@mantine/core";
import { IconInfoCircle } from "@tabler/icons-react";
import { authMessages } from "@/lib/auth/messages";
import type { EndReason } from "@/lib/auth/types";
import { useLocale, useMessages } from "@/lib/platform/i18n/locale-context";
import { FormFailure } from "@/lib/ui/form-failure";
import notes from "@/lib/ui/note.module.css";
import { SubmitButton } from "@/lib/ui/submit-button";
import { useActionForm } from "@/lib/ui/use-action-form";
import { Doorway } from "./doorway";
import { PasswordField } from "./password-field";
import { signIn } from "./sign-in-service";

type SignInFormProps = {
  /** Where to go when it succeeds: a path of this desk. */
  next: string;
  /** Why this browser is not signed in any more. */
  endReason: EndReason | null;
};

/** Lets somebody in. */
export function SignInForm({ next, endReason }: SignInFormProps) {
  const t = useMessages(authMessages);
  const locale = useLocale();
  const { submit, field, isPending, failure } = useActionForm({
    schema: () => import("@/lib/auth/schema").then((schemas) => schemas.signInSchema),
    defaultValues: { email: "", password: "" },
    action: (credentials) => signIn(credentials, locale),
    // A full load: whatever the browser remembers of the pages is a signed-out visitor's.
    onDone: () => window.location.assign(next),
  });
  return (
    <Doorway title={t.signIn.title} subtitle={t.signIn.subtitle}>
      <form onSubmit={submit} noValidate>
        <Stack>
          {endReason && !failure && (
            <Alert role="status" color="yellow" className={notes.note} icon={<IconInfoCircle aria-hidden />}>
              {t.signIn.ended[endReason]}
            </Alert>
          )}
          <FormFailure failure={failure} />
          <TextInput
            type="email"
            autoComplete="username"
            autoFocus
            label={t.fields.email}
            {...field("email")}
          />
          <PasswordField autoComplete="current-password" label={t.fields.password} {...field("password")} />
          <SubmitButton isPending={isPending} idle={t.signIn.submit} busy={t.signIn.busy} fullWidth mt="xs" />
        </Stack>
      </form>
      <Text component="div" size="xs" c="dimmed">
        {t.signIn.forgotten}
        <Code block mt={6}>
          npm run admin -- people reset-password
        </Code>
      </Text>
    </Doorway>
  );
}
