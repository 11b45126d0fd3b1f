"use client";

import { Stack, TextInput } from "@mantine/core";
import { useWatch } from "react-hook-form";
import { setsMessages } from "@/lib/articles/sets/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { errorOf } from "@/lib/ui/form-errors";
import { PreviewGrid } from "@/lib/ui/preview-grid";
import { SectionCard } from "@/lib/ui/section-card";
import { VersionedFields } from "@/lib/ui/versioned-fields";
import { MembersField } from "./members-field";
import { SetPreview } from "./set-preview";
import { type SetFormProps, useSetForm } from "./use-set-form";

/** Makes or changes a set, with what followers will see beside it. */
export function SetForm(props: SetFormProps) {
  const t = useMessages(setsMessages);
  const { accountId, set, canEdit } = props;
  const { form, submit, field, isPending, failure, draft, conflict, saveAsNew, known, know } =
    useSetForm(props);
  const ids = useWatch({ control: form.control, name: "articleIds" });
  const members = ids.flatMap((id) => known.findLast((one) => one.id === id) ?? []);
  const change = (articleIds: string[]) =>
    form.setValue("articleIds", articleIds, { shouldDirty: true, shouldValidate: true });
  return (
    <form onSubmit={submit} noValidate>
      <PreviewGrid preview={<SetPreview articles={members} />}>
        <SectionCard title={set ? set.name : t.newTitle}>
          <VersionedFields
            canEdit={canEdit}
            isPending={isPending}
            words={t}
            draft={draft}
            conflict={conflict}
            failure={failure}
            saveAsNew={saveAsNew}
          >
            <Stack>
              <TextInput {...field("name")} label={t.name} description={t.nameHint} withAsterisk />
              <MembersField
                accountId={accountId}
                canEdit={canEdit}
                members={members}
                error={errorOf(form, "articleIds")}
                onOrder={(ordered) => change(ordered.map(({ id }) => id))}
                onAdd={(article) => {
                  know([article]);
                  change([...ids, article.id]);
                }}
              />
            </Stack>
          </VersionedFields>
        </SectionCard>
      </PreviewGrid>
    </form>
  );
}
