"use client";

import { Stack } from "@mantine/core";
import dynamic from "next/dynamic";
import { useState } from "react";
import { useLocale, useMessages } from "@/lib/platform/i18n/locale-context";
import { DraftOffer } from "@/lib/ui/draft-offer";
import { FormFailure } from "@/lib/ui/form-failure";
import { PageHeader } from "@/lib/ui/page-header";
import { SubmitButton } from "@/lib/ui/submit-button";
import { listMessages } from "../../bulk/list-messages";
import { batchMessages } from "../../bulk/messages";
import type { CodeList } from "../../bulk/types";
import { MAX_NAME, MAX_PERMANENT } from "../../limits";
import type { KnownWords, ListedCode, Quota } from "../../types";
import { useNumbers } from "./batch-progress";
import { CommonFields } from "./common-fields";
import { ListSource } from "./list-source";
import { useNewBatch } from "./use-new-batch";

const ListPreview = dynamic(() => import("./list-preview").then((part) => part.ListPreview), { ssr: false });
const ConfirmNumber = dynamic(() => import("./confirm-number").then((part) => part.ConfirmNumber));

type NewBatchPageProps = {
  accountId: string;
  quota: Quota;
  words: KnownWords;
  reusable: ListedCode[];
  /** Such as 2026-11-22. */
  today: string;
};

/** The page on which a list becomes a batch. */
export function NewBatchPage({ accountId, quota, words, reusable, today }: NewBatchPageProps) {
  const t = useMessages(listMessages);
  const inWords = useNumbers();
  const batch = useNewBatch(accountId, today);
  const { parts, codes, draft, asked } = batch;
  const count = codes.list.lines.length;
  return (
    <>
      <PageHeader
        title={t.title}
        back={{ href: `/accounts/${accountId}/qrcodes/bulk`, label: useMessages(batchMessages).title }}
      />
      <form onSubmit={batch.submit} noValidate>
        <Stack gap="lg">
          {draft.found && (
            <DraftOffer savedAt={draft.found.savedAt} onRestore={batch.restore} onDiscard={draft.forget} />
          )}
          <TheList batch={batch} />
          <Stack gap="lg" maw="56rem">
            <CommonFields {...parts} {...{ quota, words, reusable }} />
            <FormFailure failure={batch.failure} />
            <div>
              <SubmitButton
                isPending={batch.isPending}
                idle={t.start(count, inWords(count))}
                busy={t.starting}
              />
            </div>
          </Stack>
        </Stack>
      </form>
      {asked && (
        <ConfirmNumber
          count={asked.count}
          left={Math.max(0, MAX_PERMANENT - quota.made)}
          onAnswer={asked.answer}
        />
      )}
    </>
  );
}

/** Where the list comes from, until there is one; then the list. Whatever is changed here is in the text there. */
function TheList({ batch }: { batch: ReturnType<typeof useNewBatch> }) {
  const locale = useLocale();
  const { codes, parts, draft, forgetFailure } = batch;
  const [text, setText] = useState<string | null>(null);
  const take = (list: CodeList, file: string) => {
    codes.take(list);
    setText(null);
    forgetFailure();
    // There is a list of today: that of an earlier visit is not offered beside it.
    draft.take();
    if (file && !parts.form.getFieldState("name").isDirty)
      parts.form.setValue("name", file.slice(0, MAX_NAME));
  };
  const writeAgain = async () => {
    const { writeLines } = await import("../../bulk/write-text");
    setText(writeLines(codes.list.lines, locale));
  };
  if (codes.list.lines.length > 0 && text === null)
    return <ListPreview codes={codes} onAgain={() => void writeAgain()} />;
  return <ListSource key={text} accountId={parts.accountId} text={text ?? ""} onRead={take} />;
}
