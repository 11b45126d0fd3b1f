"use client";

import { Stack, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { renameMeAction } from "@/lib/auth/actions";
import { authMessages } from "@/lib/auth/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { FormFailure } from "@/lib/ui/form-failure";
import { notifyDone } from "@/lib/ui/notify";
import { SectionCard } from "@/lib/ui/section-card";
import { SubmitButton } from "@/lib/ui/submit-button";
import { useActionForm } from "@/lib/ui/use-action-form";

/** How the desk calls the person; the e-mail address they sign in with is shown. */
export function NameForm({ name, email }: { name: string; email: string }) {
  const t = useMessages(authMessages);
  const router = useRouter();
  const { submit, field, isPending, failure } = useActionForm({
    schema: () => import("@/lib/auth/schema").then((schemas) => schemas.profileSchema),
    defaultValues: { name },
    action: renameMeAction,
    onDone: () => {
      notifyDone(t.profile.saved);
      router.refresh();
    },
  });
  return (
    <SectionCard title={t.profile.account} description={email}>
      <form onSubmit={submit} noValidate>
        <Stack align="flex-start">
          <FormFailure failure={failure} />
          <TextInput w="100%" autoComplete="name" label={t.fields.name} {...field("name")} />
          <SubmitButton isPending={isPending} idle={t.profile.save} busy={t.profile.saving} />
        </Stack>
      </form>
    </SectionCard>
  );
}
