"use client";

import { Alert, Stack, TextInput } from "@mantine/core";
import { IconUserQuestion } from "@tabler/icons-react";
import { useRouter } from "next/navigation";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { addTesterAction } from "@/lib/qrcodes/reports/actions";
import { FormFailure } from "@/lib/ui/form-failure";
import { notifyDone } from "@/lib/ui/notify";
import { SectionCard } from "@/lib/ui/section-card";
import { SubmitButton } from "@/lib/ui/submit-button";
import { useActionForm } from "@/lib/ui/use-action-form";
import { testerMessages } from "./tester-messages";

type TesterFormProps = {
  accountId: string;
  /** Who was chosen beside the form. */
  openid: string;
  /** The OpenID that was added last, if no message of it is known; null otherwise. */
  unknown: string | null;
  onDone: (unknown: string | null) => void;
};

/** Somebody more whose scans do not count. */
export function TesterForm({ accountId, openid, unknown, onDone }: TesterFormProps) {
  const t = useMessages(testerMessages).add;
  const router = useRouter();
  const { form, submit, field, isPending, failure } = useActionForm({
    schema: () => import("@/lib/qrcodes/reports/schema").then((schemas) => schemas.testerSchema),
    defaultValues: { openid, name: "" },
    action: (values) => addTesterAction(accountId, values),
    onDone: ({ name, isKnown }) => {
      const added = form.getValues("openid").trim();
      notifyDone(t.added(name));
      form.reset({ openid: "", name: "" });
      onDone(isKnown ? null : added);
      router.refresh();
    },
  });
  return (
    <SectionCard title={t.title}>
      <form onSubmit={submit} noValidate>
        <Stack align="flex-start">
          <FormFailure failure={failure} />
          {unknown !== null && (
            <Alert
              role="status"
              color="yellow"
              icon={<IconUserQuestion aria-hidden />}
              title={t.unknown.title}
            >
              {t.unknown.body(unknown)}
            </Alert>
          )}
          <TextInput
            w="100%"
            label={t.openid}
            description={t.openidHint}
            autoComplete="off"
            spellCheck={false}
            {...field("openid")}
          />
          <TextInput
            w="100%"
            label={t.name}
            description={t.nameHint}
            autoComplete="off"
            autoFocus={openid !== ""}
            {...field("name")}
          />
          <SubmitButton isPending={isPending} idle={t.submit} busy={t.busy} />
        </Stack>
      </form>
    </SectionCard>
  );
}
