"use client";

import { Button, NativeSelect, Stack } from "@mantine/core";
import { plainTextOf } from "@/lib/articles/document/plain-text";
import { LIMITS } from "@/lib/articles/limits";
import { writingMessages } from "@/lib/articles/writing/messages";
import { COMMENTS, writtenSchema } from "@/lib/articles/writing/schema";
import type { ChosenFile } from "@/lib/media/library/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { CheckedField } from "./checked-field";
import { CoverField } from "./cover-field";
import type { ArticleEditing } from "./use-article-values";

type WrittenFieldsProps = {
  accountId: string;
  editing: ArticleEditing;
  firstCover: ChosenFile | null;
  canEdit: boolean;
};

/** What belongs to an article beside its title and its text. */
export function WrittenFields({ accountId, editing, firstCover, canEdit }: WrittenFieldsProps) {
  const { values, change } = editing;
  const t = useMessages(writingMessages).fields;
  const checkLength = (limit: number) => (text: string) =>
    text.trim().length > limit ? t.tooLong(limit) : null;
  return (
    <Stack>
      <CoverField
        accountId={accountId}
        values={values}
        firstCover={firstCover}
        canEdit={canEdit}
        onChange={change}
      />
      <CheckedField
        label={t.author}
        value={values.author}
        limit={LIMITS.author}
        check={checkLength(LIMITS.author)}
        isDisabled={!canEdit}
        onChange={(author) => change({ author })}
      />
      <Stack gap={6} align="flex-start">
        <div style={{ width: "100%" }}>
          <CheckedField
            label={t.digest}
            description={t.digestHint}
            value={values.digest}
            limit={LIMITS.description}
            check={checkLength(LIMITS.description)}
            isLong
            isDisabled={!canEdit}
            onChange={(digest) => change({ digest })}
          />
        </div>
        {canEdit && (
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={() => change({ digest: digestOf(plainTextOf(values.body)) })}
          >
            {t.propose}
          </Button>
        )}
      </Stack>
      <CheckedField
        label={t.sourceUrl}
        description={t.sourceUrlHint}
        value={values.sourceUrl}
        check={(url) => (writtenSchema.shape.sourceUrl.safeParse(url).success ? null : t.address)}
        isDisabled={!canEdit}
        onChange={(sourceUrl) => change({ sourceUrl })}
      />
      <NativeSelect
        label={t.comments}
        value={values.comments}
        disabled={!canEdit}
        data={COMMENTS.map((value) => ({ value, label: t.commentChoices[value] }))}
        onChange={({ currentTarget }) => {
          const comments = COMMENTS.find((choice) => choice === currentTarget.value);
          if (comments) change({ comments });
        }}
      />
      <CheckedField
        label={t.folder}
        description={t.folderHint}
        value={values.folder}
        limit={LIMITS.folder}
        check={checkLength(LIMITS.folder)}
        isDisabled={!canEdit}
        onChange={(folder) => change({ folder })}
      />
    </Stack>
  );
}

/** The beginning of a text, in one line, ended where a sentence ends if that is not too early. */
function digestOf(text: string): string {
  const line = text.replace(/\s+/gu, " ").trim().slice(0, LIMITS.description).toWellFormed();
  const end = Math.max(...["。", "！", "？", ". ", "! ", "? "].map((sign) => line.lastIndexOf(sign)));
  return end > LIMITS.description / 2 ? line.slice(0, end + 1) : line;
}
