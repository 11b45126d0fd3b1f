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
  onPick: (choice: { mediaId: string; title: string }) => void;
};
type PickedArticleProps = PickedProps & { onPick: (choice: { articleId: string; title: string }) => void };

/** Material that the account has at WeChat, chosen from a list instead of by its id. */
export function PickedMaterial({
  accountId,
  kind,
  value,
  title,
  canEdit,
  findings,
  onPick,
}: PickedMaterialProps) {
  const t = useMessages(workbenchMessages).actions;
  return (
    <PickedFrame label={t.material} findings={findings}>
      <MaterialPicker
        accountId={accountId}
        type={kind}
        value={{ mediaId: value, title }}
        isDisabled={!canEdit}
        onChoose={({ mediaId, title: name }) => onPick({ mediaId, title: name })}
      />
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
