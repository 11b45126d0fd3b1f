"use client";

import { Box, Input, Skeleton } from "@mantine/core";
import { lazy, Suspense } from "react";
import type { Finding } from "@/lib/menu/checking/types";
import type { ButtonAction } from "@/lib/menu/document";
import { workbenchMessages } from "@/lib/menu/workbench/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { FieldNotes } from "./field-notes";

const MaterialPicker = lazy(async () => ({
  default: (await import("@/lib/media/ui/embedded/material-picker")).MaterialPicker,
}));
const PublishedArticlePicker = lazy(async () => ({
  default: (await import("@/lib/media/ui/embedded/published-article-picker")).PublishedArticlePicker,
}));

type MediaAction = Extract<ButtonAction, { mediaId: string }>;
type ArticleAction = Extract<ButtonAction, { articleId: string }>;

type PickedContentProps = {
  accountId: string;
  action: MediaAction | ArticleAction;
  canEdit: boolean;
  findings: readonly Finding[];
  onChange: (action: ButtonAction, field: string) => void;
};

/** Something that the account has at WeChat, chosen from a list instead of by its id. */
export function PickedContent({ accountId, action, canEdit, findings, onChange }: PickedContentProps) {
  const t = useMessages(workbenchMessages).actions;
  const field = "mediaId" in action ? "mediaId" : "articleId";
  const about = findings.filter((finding) => finding.field === field);
  return (
    <div>
      <Input.Wrapper
        labelElement="div"
        label={field === "mediaId" ? t.material : t.article}
        error={about.find(({ isWrong }) => isWrong)?.message}
      >
        <Box>
          <Suspense fallback={<Skeleton height={56} radius="md" />}>
            {"mediaId" in action ? (
              <MaterialPicker
                accountId={accountId}
                type={action.type === "viewLimited" ? "news" : "any"}
                value={action}
                isDisabled={!canEdit}
                onChoose={({ mediaId, title }) => onChange({ ...action, mediaId, title }, field)}
              />
            ) : (
              <PublishedArticlePicker
                accountId={accountId}
                value={action}
                isDisabled={!canEdit}
                onChoose={({ articleId, title }) => onChange({ ...action, articleId, title }, field)}
              />
            )}
          </Suspense>
        </Box>
      </Input.Wrapper>
      <FieldNotes findings={about} />
    </div>
  );
}
