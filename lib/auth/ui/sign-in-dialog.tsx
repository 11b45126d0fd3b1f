"use client";

import { Button, Group, Modal, Stack, Text, TextInput } from "@mantine/core";
import { authMessages } from "@/lib/auth/messages";
import { useLocale, useMessages } from "@/lib/platform/i18n/locale-context";
import { FormFailure } from "@/lib/ui/form-failure";
import { SubmitButton } from "@/lib/ui/submit-button";
import { TextLink } from "@/lib/ui/text-link";
import { useActionForm } from "@/lib/ui/use-action-form";
import { ABOVE_DIALOGS } from "./above-dialogs";
import { PasswordField } from "./password-field";
import { signIn } from "./sign-in-service";

type SignInDialogProps = {
  email: string;
  /** What the server said about the session. */
  why: string | null;
  onAnswer: (isDone: boolean) => void;
};

/** The same person signs in again; the page behind stays as it is. */
export function SignInDialog({ email, why, onAnswer }: SignInDialogProps) {
  const t = useMessages(authMessages);
  const locale = useLocale();
  const { submit, field, isPending, failure } = useActionForm({
    schema: () => import("@/lib/auth/schema").then((schemas) => schemas.signInSchema),
    defaultValues: { email, password: "" },
    action: (credentials) => signIn(credentials, locale),
    onDone: () => onAnswer(true),
  });
  return (
    <Modal
      opened
      centered
      zIndex={ABOVE_DIALOGS}
      title={t.again.title}
      withCloseButton={false}
      closeOnClickOutside={false}
      onClose={() => onAnswer(false)}
    >
      <form onSubmit={submit} noValidate>
        <Stack>
          <Text size="sm">{why ?? t.again.body}</Text>
          <FormFailure failure={failure} />
          <TextInput
            type="email"
            autoComplete="username"
            readOnly
            label={t.fields.email}
            {...field("email")}
          />
          <PasswordField
            autoComplete="current-password"
            data-autofocus
            label={t.fields.password}
            {...field("password")}
          />
          <Group justify="space-between" gap="xs">
            <TextLink href="/login">{t.again.other}</TextLink>
            <Group gap="xs">
              <Button variant="default" onClick={() => onAnswer(false)}>
                {t.again.later}
              </Button>
              <SubmitButton isPending={isPending} idle={t.signIn.submit} busy={t.signIn.busy} />
            </Group>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
