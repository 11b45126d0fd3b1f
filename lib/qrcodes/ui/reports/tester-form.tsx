"use client";

import { Stack, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { FormFailure } from "@/lib/ui/form-failure";
import { notifyDone } from "@/lib/ui/notify";
import { SectionCard } from "@/lib/ui/section-card";
import { SubmitButton } from "@/lib/ui/submit-button";
import { useActionForm } from "@/lib/ui/use-action-form";
import { addTesterAction } from "../../reports/actions";
import { testerMessages } from "../../reports/tester-messages";

/** Somebody more whose scans do not count. @param openid who was chosen beside the form */
export function TesterForm(props: { accountId: string; openid: string; onDone: () => void }) {
  const { accountId, openid, onDone } = props;
  const t = useMessages(testerMessages).add;
  const router = useRouter();
  const { form, submit, field, isPending, failure } = useActionForm({
    schema: () => import("../../reports/schema").then((schemas) => schemas.testerSchema),
    defaultValues: { openid, name: "" },
    action: (values) => addTesterAction(accountId, values),
    onDone: ({ name }) => {
      notifyDone(t.added(name));
      form.reset({ openid: "", name: "" });
      onDone();
      router.refresh();
    },
  });
  return (
    <SectionCard title={t.title}>
      <form onSubmit={submit} noValidate>
        <Stack align="flex-start">
          <FormFailure failure={failure} />
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
