"use client";

import { Box, Input, Skeleton } from "@mantine/core";
import { lazy, type ReactNode, Suspense } from "react";
import type { Finding } from "@/lib/menu/checking/types";
import { workbenchMessages } from "@/lib/menu/workbench/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { FieldNotes } from "./field-notes";

const MaterialPicker = lazy(async () => ({
  default: (await import("@/lib/media/ui/embedded/material-picker")).MaterialPicker,
}));
const SentFilePicker = lazy(async () => ({
  default: (await import("@/lib/media/identities/ui/embedded/sent-file-picker")).SentFilePicker,
}));
const PublishedArticlePicker = lazy(async () => ({
  default: (await import("@/lib/media/ui/embedded/published-article-picker")).PublishedArticlePicker,
}));

type PickedProps = {
  accountId: string;
  /** The id of what is chosen; empty for nothing. */
  value: string;
  title: string;
  canEdit: boolean;
  findings: readonly Finding[];
};
type PickedMaterialProps = PickedProps & {
  kind: "any" | "news";
  /** Of the library, where WeChat does not alone have it. */
  fileId: string;
  onPick: (choice: { mediaId: string; title: string; fileId: string }) => void;
};
type PickedArticleProps = PickedProps & { onPick: (choice: { articleId: string; title: string }) => void };

/** A file of the library, or of old news what WeChat alone has, chosen from a list instead of by its id. */
export function PickedMaterial(props: PickedMaterialProps) {
  const { accountId, kind, value, title, fileId, canEdit, findings, onPick } = props;
  const t = useMessages(workbenchMessages).actions;
  return (
    <PickedFrame label={t.material} findings={findings}>
      {kind === "any" ? (
        <SentFilePicker
          accountId={accountId}
          value={{ mediaId: value, title, fileId }}
          isDisabled={!canEdit}
          onChoose={onPick}
        />
      ) : (
        <MaterialPicker
          accountId={accountId}
          value={{ mediaId: value, title }}
          isDisabled={!canEdit}
          onChoose={({ mediaId, title: name }) => onPick({ mediaId, title: name, fileId: "" })}
        />
      )}
    </PickedFrame>
  );
}

/** The same for an article that was published. */
export function PickedArticle({ accountId, value, title, canEdit, findings, onPick }: PickedArticleProps) {
  const t = useMessages(workbenchMessages).actions;
  return (
    <PickedFrame label={t.article} findings={findings}>
      <PublishedArticlePicker
        accountId={accountId}
        value={{ articleId: value, title }}
        isDisabled={!canEdit}
        onChoose={({ articleId, title: name }) => onPick({ articleId, title: name })}
      />
    </PickedFrame>
  );
}

type PickedFrameProps = { label: string; findings: readonly Finding[]; children: ReactNode };

function PickedFrame({ label, findings, children }: PickedFrameProps) {
  return (
    <div>
      <Input.Wrapper
        labelElement="div"
        label={label}
        error={findings.find(({ isWrong }) => isWrong)?.message}
      >
        <Box>
          <Suspense fallback={<Skeleton height={56} radius="md" />}>{children}</Suspense>
        </Box>
      </Input.Wrapper>
      <FieldNotes findings={findings} />
    </div>
  );
}
