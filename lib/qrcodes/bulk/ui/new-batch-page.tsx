"use client";

import { Anchor, Stack } from "@mantine/core";
import dynamic from "next/dynamic";
import { useEffect, useEffectEvent, useMemo, useRef } from "react";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import type { KnownColumn } from "@/lib/qrcodes/bulk/types";
import { MAX_NAME, MAX_PERMANENT } from "@/lib/qrcodes/limits";
import type { KnownWords, ListedCode, Quota } from "@/lib/qrcodes/types";
import { DraftOffer } from "@/lib/ui/draft-offer";
import { FormFailure } from "@/lib/ui/form-failure";
import { PageHeader } from "@/lib/ui/page-header";
import { sayNumber } from "@/lib/ui/say-number";
import { SubmitButton } from "@/lib/ui/submit-button";
import { batchMessages } from "./batch-messages";
import { CommonFields } from "./common-fields";
import { ListSource } from "./list-source";
import { ListSteps } from "./list-steps";
import { newBatchMessages } from "./new-batch-messages";
import type { OpenList } from "./read-source";
import { useNewBatch } from "./use-new-batch";

const ListPreview = dynamic(() => import("./list-preview").then((part) => part.ListPreview), { ssr: false });
const ColumnMatching = dynamic(() => import("./column-matching").then((part) => part.ColumnMatching), {
  ssr: false,
});
const ConfirmNumber = dynamic(() => import("./confirm-number").then((part) => part.ConfirmNumber));

type NewBatchPageProps = {
  accountId: string;
  quota: Quota;
  words: KnownWords;
  reusable: ListedCode[];
  /** What the people of this account have said of columns. */
  columns: readonly KnownColumn[];
  /** Such as 11-22 14:05; tells batches of one day apart. */
  moment: string;
};

/** The page on which a list becomes a batch. */
export function NewBatchPage({ accountId, quota, words, reusable, columns, moment }: NewBatchPageProps) {
  const t = useMessages(newBatchMessages);
  const batch = useNewBatch(accountId, moment);
  const { parts, codes, draft, question } = batch;
  const count = codes.list.lines.length;
  return (
    <>
      <PageHeader
        title={t.title}
        back={{ href: `/accounts/${accountId}/qrcodes/bulk`, label: useMessages(batchMessages).title }}
      />
      <form onSubmit={batch.submit} noValidate>
        <Stack gap="lg">
          {draft.offered && (
            <DraftOffer savedAt={draft.offered.savedAt} onRestore={batch.restore} onDiscard={draft.forget} />
          )}
          <TheList batch={batch} columns={columns} folders={words.folders} />
          <Stack gap="lg" maw="56rem">
            <CommonFields {...parts} quota={quota} words={words} reusable={reusable} />
            <Failure batch={batch} />
            <div>
              <SubmitButton
                isPending={batch.isPending}
                idle={t.start(count, sayNumber(count))}
                busy={t.starting}
              />
            </div>
          </Stack>
        </Stack>
      </form>
      {question && (
        <ConfirmNumber
          count={question.count}
          left={Math.max(0, MAX_PERMANENT - quota.made)}
          onAnswer={question.answer}
        />
      )}
    </>
  );
}

type BatchProps = { batch: ReturnType<typeof useNewBatch> };

/** Why nothing was made, with the way to the first line that needs a change. */
function Failure({ batch: { failure, codes } }: BatchProps) {
  const t = useMessages(newBatchMessages);
  const { firstWrong } = codes;
  const box = useRef<HTMLDivElement>(null);
  const show = useEffectEvent(() => {
    // A line or a field that is wrong is in view and has the focus by now.
    const isElsewhere = firstWrong !== null || Object.keys(failure?.fieldErrors ?? {}).length > 0;
    if (!isElsewhere) box.current?.scrollIntoView({ block: "nearest" });
  });
  useEffect(() => {
    if (failure) show();
  }, [failure]);
  return (
    <div ref={box}>
      <FormFailure
        failure={failure}
        action={
          firstWrong && (
            <Anchor
              component="button"
              type="button"
              size="sm"
              underline="always"
              onClick={codes.seekFirstWrong}
            >
              {t.goToLine(firstWrong.line)}
            </Anchor>
          )
        }
      />
    </div>
  );
}

type TheListProps = BatchProps & { columns: readonly KnownColumn[]; folders: readonly string[] };

/**
 * Where the list comes from, until there is one; then its columns, unless it says itself what they are; then the list.
 * Whatever is changed there is in the text where it came from.
 */
function TheList({ batch: { codes, parts, draft }, columns, folders }: TheListProps) {
  const { list, text, matching } = codes;
  const known = useMemo(() => new Map(columns.map(({ key, field }) => [key, field] as const)), [columns]);
  const open = (source: OpenList, file: string) => {
    codes.open(source);
    // There is a list of today: that of an earlier visit is not offered beside it.
    draft.take();
    if (file && !parts.form.getFieldState("name").isDirty)
      parts.form.setValue("name", [...file].slice(0, MAX_NAME).join(""));
  };
  const isRead = list.lines.length > 0 && text === null;
  return (
    <Stack gap="sm">
      <ListSteps current={matching ? "match" : isRead ? "check" : "read"} />
      {matching ? (
        <ColumnMatching
          list={matching}
          known={known}
          onChange={codes.setMatching}
          onReadAgain={(choice) => void codes.matchOther(choice)}
          onMatched={codes.match}
          onBack={codes.leaveMatching}
        />
      ) : isRead ? (
        <ListPreview codes={codes} folders={folders} />
      ) : (
        <ListSource key={text} accountId={parts.accountId} text={text ?? ""} known={known} onRead={open} />
      )}
    </Stack>
  );
}
