"use client";

import { Alert, Button, Stack } from "@mantine/core";
import { IconLock, IconRecycle } from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";
import { useWatch } from "react-hook-form";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { qrSectionMessages } from "@/lib/qrcodes/section-messages";
import { DraftOffer } from "@/lib/ui/draft-offer";
import { FormFailure } from "@/lib/ui/form-failure";
import { PageHeader } from "@/lib/ui/page-header";
import { PreviewGrid } from "@/lib/ui/preview-grid";
import { SubmitButton } from "@/lib/ui/submit-button";
import { AnswerFields } from "./answer-fields";
import { BasicFields } from "./basic-fields";
import { CodePreview, type Occasion } from "./code-preview";
import { EndingFields } from "./ending-fields";
import { qrFormMessages } from "./form-messages";
import { MakingFields, RenewsField } from "./making-fields";
import { type CodeFormParts, type CodeFormProps, useCodeForm } from "./use-code-form";

const VersionConflict = lazy(async () => ({
  default: (await import("@/lib/ui/version-conflict")).VersionConflict,
}));

/** The page on which a code is made, changed, or given a new purpose. */
export function CodeFormPage(props: CodeFormProps) {
  const t = useMessages(qrFormMessages);
  const list = useMessages(qrSectionMessages).title;
  const { accountId, purpose, code } = props;
  const codes = `/accounts/${accountId}/qrcodes`;
  const back = code ? { href: `${codes}/${code.id}`, label: code.name } : { href: codes, label: list };
  return (
    <>
      <PageHeader title={t.titles[purpose]} back={back} />
      <CodeFormBody key={`${code?.id} ${purpose}`} {...props} />
    </>
  );
}

function CodeFormBody(props: CodeFormProps) {
  const t = useMessages(qrFormMessages);
  const { purpose, code, words, quota, reusable } = props;
  const { parts, submit, isPending, failure, draft, conflict, saveAsNew } = useCodeForm(props);
  // What is being written is what the preview shows.
  const [occasion, setOccasion] = useState<Occasion>("scan");
  const idle = { new: t.make, edit: t.save, reuse: t.reuse }[purpose];
  return (
    <form onSubmit={submit} noValidate>
      <PreviewGrid preview={<LivePreview {...parts} occasion={occasion} onOccasion={setOccasion} />}>
        <Stack gap="lg">
          {draft && <DraftOffer {...draft} />}
          {conflict ? (
            <Suspense>
              <VersionConflict {...conflict} />
            </Suspense>
          ) : (
            <FormFailure
              failure={failure}
              action={
                failure?.code === "not-found" && (
                  <Button size="compact-sm" mt="xs" onClick={() => void saveAsNew()}>
                    {t.saveAsNew}
                  </Button>
                )
              }
            />
          )}
          {purpose === "reuse" && (
            <Alert color="blue" icon={<IconRecycle aria-hidden />}>
              {t.reuseNote}
            </Alert>
          )}
          <BasicFields {...parts} words={words} />
          {!code && <MakingFields {...parts} quota={quota} reusable={reusable} />}
          <AnswerFields {...parts} onOccasion={setOccasion} />
          <EndingFields {...parts} onOccasion={setOccasion} />
          {code?.lifetime === "temporary" && <RenewsField form={parts.form} />}
          {code && (
            <Alert color="gray" icon={<IconLock aria-hidden />}>
              {t.frozen(code.scene)}
            </Alert>
          )}
          <div>
            <SubmitButton isPending={isPending} idle={idle} busy={purpose === "new" ? t.busy : t.saving} />
          </div>
        </Stack>
      </PreviewGrid>
    </form>
  );
}

type LivePreviewProps = Pick<CodeFormParts, "accountId" | "form" | "cards"> & {
  occasion: Occasion;
  onOccasion: (occasion: Occasion) => void;
};

/** The talk while one types. */
function LivePreview({ accountId, form, cards, ...shown }: LivePreviewProps) {
  const [replies, replyMode, followReplies, alsoWelcome, pausedReplies] = useWatch({
    control: form.control,
    name: ["replies", "replyMode", "followReplies", "alsoWelcome", "pausedReplies"],
  });
  return (
    <CodePreview
      accountId={accountId}
      answers={{ replies, replyMode, followReplies, alsoWelcome, pausedReplies }}
      cards={cards}
      {...shown}
    />
  );
}
