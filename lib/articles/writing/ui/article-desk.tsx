"use client";

import { Alert, Group, Paper, Stack, Tabs } from "@mantine/core";
import { useSearchParams } from "next/navigation";
import { lazy, Suspense, useCallback, useState } from "react";
import type { NodePath } from "@/lib/articles/document/document-types";
import { LIMITS } from "@/lib/articles/limits";
import { fillFromHead } from "@/lib/articles/writing/files/head-values";
import type { FileHead } from "@/lib/articles/writing/files/opened-text";
import { writingMessages } from "@/lib/articles/writing/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import classes from "./article-desk.module.css";
import { CheckedField } from "./checked-field";
import { CountNote } from "./count-note";
import { jumpTo } from "./jump-to";
import { PictureNote } from "./picture-note";
import { SaveAsButtons } from "./save-as-buttons";
import { SaveNote } from "./save-note";
import { TextEditor } from "./text-editor";
import { useArticleValues } from "./use-article-values";
import { useMerging } from "./use-merging";
import { useTextEditor } from "./use-text-editor";
import { type AskedVersions, askVersions, VersionPanel } from "./version-panel";
import type { WritePageProps } from "./write-page-props";
import { WritingConflict } from "./writing-conflict";
import { WrittenPreview } from "./written-preview";

// Whoever only writes need not load them.
const LookFields = lazy(async () => ({ default: (await import("./look-fields")).LookFields }));
const WrittenFields = lazy(async () => ({ default: (await import("./written-fields")).WrittenFields }));

/** The article under work, and beside it how it looks and what belongs to it. */
export function ArticleDesk(props: WritePageProps) {
  const { accountId, articleId, canEdit } = props;
  const t = useMessages(writingMessages);
  const editing = useArticleValues(props);
  const { values, change, latest, saving } = editing;
  const asked = useSearchParams();
  const [isTooLarge, setIsTooLarge] = useState(false);
  const [versions, setVersions] = useState<AskedVersions | null>(null);
  const askAgain = () => setVersions(askVersions(accountId, articleId));
  const { editor, slash, taking, handing, addPictures } = useTextEditor({
    accountId,
    body: values.body,
    canEdit,
    startAt: readPath(asked.get("at")),
    onChange: (body) => change({ body }),
    onTooLarge: setIsTooLarge,
  });
  useMerging(editing, handing);
  const takeHead = useCallback((head: FileHead) => change(fillFromHead(latest(), head)), [change, latest]);
  const jump = useCallback((path: NodePath) => jumpTo(editor, path), [editor]);
  return (
    <Stack gap="md">
      <WritingConflict editing={editing} />
      {isTooLarge && (
        <Alert color="red" role="alert">
          {t.tooLarge}
        </Alert>
      )}
      <div className={classes.desk}>
        <Stack gap="sm" className={classes.sheet}>
          <CheckedField
            label={t.fields.title}
            value={values.title}
            limit={LIMITS.title}
            check={(title) => (title.trim().length > LIMITS.title ? t.fields.tooLong(LIMITS.title) : null)}
            isDisabled={!canEdit}
            onChange={(title) => change({ title })}
          />
          <TextEditor
            accountId={accountId}
            editor={editor}
            slash={slash}
            canEdit={canEdit}
            look={values.look}
            onFileHead={takeHead}
            onPictures={addPictures}
          />
          {canEdit && <PictureNote editor={editor} taking={taking} />}
          <Group justify="space-between" gap="xs">
            <CountNote body={values.body} />
            {canEdit && (
              <Group gap="xs">
                <SaveAsButtons accountId={accountId} editor={editor} values={values} />
                <SaveNote saving={saving} />
              </Group>
            )}
          </Group>
        </Stack>
        <Tabs
          defaultValue={asked.has("field") ? "settings" : "preview"}
          keepMounted={false}
          className={classes.side}
          onChange={(tab) => tab === "versions" && askAgain()}
        >
          <Tabs.List aria-label={t.tabs.label}>
            <Tabs.Tab value="preview">{t.tabs.preview}</Tabs.Tab>
            <Tabs.Tab value="look">{t.tabs.look}</Tabs.Tab>
            <Tabs.Tab value="settings">{t.tabs.settings}</Tabs.Tab>
            <Tabs.Tab value="versions">{t.tabs.versions}</Tabs.Tab>
          </Tabs.List>
          <Paper pt="md" bg="transparent">
            <Tabs.Panel value="preview">
              <WrittenPreview accountId={accountId} values={values} onJump={jump} />
            </Tabs.Panel>
            <Tabs.Panel value="look">
              <Suspense>
                <LookFields look={values.look} canEdit={canEdit} onChange={(look) => change({ look })} />
              </Suspense>
            </Tabs.Panel>
            <Tabs.Panel value="settings">
              <Suspense>
                <WrittenFields
                  accountId={accountId}
                  editing={editing}
                  firstCover={props.firstCover}
                  canEdit={canEdit}
                />
              </Suspense>
            </Tabs.Panel>
            <Tabs.Panel value="versions">
              {versions && (
                <VersionPanel
                  accountId={accountId}
                  articleId={articleId}
                  editing={editing}
                  canEdit={canEdit}
                  asked={versions}
                  onRetry={askAgain}
                />
              )}
            </Tabs.Panel>
          </Paper>
        </Tabs>
      </div>
    </Stack>
  );
}

/** The node that whoever led here wants to be changed, as "0.2". */
function readPath(text: string | null): NodePath | null {
  return text !== null && /^\d{1,5}(\.\d{1,5}){0,31}$/.test(text) ? text.split(".").map(Number) : null;
}
