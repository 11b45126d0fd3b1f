"use client";

import { Button } from "@mantine/core";
import { IconPuzzle, IconTemplate } from "@tabler/icons-react";
import type { Editor } from "@tiptap/react";
import { lazy, Suspense, useState } from "react";
import type { ArticleDocument } from "@/lib/articles/document/document-types";
import { templatesMessages } from "@/lib/articles/templates/messages";
import { fromEditor } from "@/lib/articles/writing/nodes/editor-document";
import type { WrittenValues } from "@/lib/articles/writing/schema";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { notifyFailure } from "@/lib/ui/notify";

const SaveTemplateDialog = lazy(async () => ({
  default: (await import("@/lib/articles/templates/ui/save-template-dialog")).SaveTemplateDialog,
}));

type SaveAsButtonsProps = { accountId: string; editor: Editor; values: WrittenValues };

type Kept = { kind: "block" | "article"; body: ArticleDocument };

/** Keeps what is selected, or the whole article, for further articles. */
export function SaveAsButtons({ accountId, editor, values }: SaveAsButtonsProps) {
  const t = useMessages(templatesMessages).save;
  const [kept, setKept] = useState<Kept | null>(null);
  const keepSelection = () => {
    const body = selectionOf(editor);
    if (body === null || body.content.length === 0) notifyFailure(t.nothing);
    else setKept({ kind: "block", body });
  };
  const keepAll = () => {
    if (values.body.content.length === 0) notifyFailure(t.empty);
    else setKept({ kind: "article", body: values.body });
  };
  return (
    <>
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        leftSection={<IconPuzzle size={15} aria-hidden />}
        // The text keeps its selection.
        onMouseDown={(event) => event.preventDefault()}
        onClick={keepSelection}
      >
        {t.block}
      </Button>
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        leftSection={<IconTemplate size={15} aria-hidden />}
        onClick={keepAll}
      >
        {t.article}
      </Button>
      {kept && (
        <Suspense>
          <SaveTemplateDialog
            accountId={accountId}
            {...kept}
            title={values.title}
            look={values.look}
            onClose={() => setKept(null)}
          />
        </Suspense>
      )}
    </>
  );
}

/** What is selected with the lists and boxes around it, as blocks of their own; null for nothing. */
function selectionOf(editor: Editor): ArticleDocument | null {
  const { selection } = editor.state;
  if (selection.empty) return null;
  return fromEditor({ type: "doc", content: selection.content().content.toJSON() });
}
