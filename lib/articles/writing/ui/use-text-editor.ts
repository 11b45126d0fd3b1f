"use client";

import { Placeholder } from "@tiptap/extensions";
import { type Editor, useEditor } from "@tiptap/react";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { ArticleDocument, NodePath } from "@/lib/articles/document/document-types";
import { cleanPaste, isOwnCopy } from "@/lib/articles/writing/clean-paste";
import { writingMessages } from "@/lib/articles/writing/messages";
import { fromEditor, toEditor } from "@/lib/articles/writing/nodes/editor-document";
import { ARTICLE_NODES } from "@/lib/articles/writing/nodes/extensions";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { notifyFailure } from "@/lib/ui/notify";
import { jumpTo } from "./jump-to";
import { SlashCommand, startSlashMenu } from "./slash-command";

/** After the last key; reading a long article with each would be felt. In milliseconds. */
const PAUSE_MS = 250;

type TextEditorOptions = {
  body: ArticleDocument;
  canEdit: boolean;
  /** Where the cursor is put when the page opens. */
  startAt: NodePath | null;
  onChange: (body: ArticleDocument) => void;
  /** Hears whether what is written is larger than an article may be: then it is not handed over. */
  onTooLarge: (isTooLarge: boolean) => void;
};

/** The editor of an article's text, and the menu that "/" opens in it. */
export function useTextEditor({ body, canEdit, startAt, onChange, onTooLarge }: TextEditorOptions) {
  const t = useMessages(writingMessages);
  const [slash] = useState(startSlashMenu);
  const handedOver = useRef(body);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const handOver = useEffectEvent((editor: Editor) => {
    clearTimeout(timer.current);
    timer.current = undefined;
    const written = fromEditor(editor.getJSON());
    onTooLarge(written === null);
    if (written === null) return;
    handedOver.current = written;
    onChange(written);
  });
  const editor = useEditor({
    immediatelyRender: true,
    shouldRerenderOnTransaction: false,
    editable: canEdit,
    extensions: [
      ...ARTICLE_NODES,
      Placeholder.configure({ placeholder: t.placeholder }),
      SlashCommand.configure({ menu: slash }),
    ],
    content: toEditor(body),
    onCreate: ({ editor: created }) => startAt && jumpTo(created, startAt),
    editorProps: {
      attributes: { "aria-label": t.body, role: "textbox", "aria-multiline": "true" },
      transformPastedHTML: (html) => {
        if (isOwnCopy(html)) return html;
        const pasted = cleanPaste(html, (text) => new DOMParser().parseFromString(text, "text/html"));
        if (pasted.lostPictures > 0) notifyFailure(t.lostPictures(pasted.lostPictures));
        return pasted.html;
      },
    },
  });
  useEffect(() => {
    const now = () => {
      if (timer.current !== undefined) handOver(editor);
    };
    const soon = () => {
      clearTimeout(timer.current);
      timer.current = setTimeout(now, PAUSE_MS);
    };
    editor.on("update", soon);
    // Whoever leaves by a link or closes the tab does not wait for a pause.
    editor.on("blur", now);
    window.addEventListener("pagehide", now);
    return () => {
      editor.off("update", soon);
      editor.off("blur", now);
      window.removeEventListener("pagehide", now);
    };
  }, [editor]);
  useEffect(() => {
    if (body === handedOver.current) return;
    // Another version was chosen. What was typed since the last pause belongs to the one that is left.
    clearTimeout(timer.current);
    timer.current = undefined;
    handedOver.current = body;
    editor.commands.setContent(toEditor(body), { emitUpdate: false });
  }, [editor, body]);
  return { editor, slash };
}
