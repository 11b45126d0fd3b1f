"use client";

import { Placeholder } from "@tiptap/extensions";
import { useEditor } from "@tiptap/react";
import { useCallback, useRef, useState } from "react";
import type { ArticleDocument, NodePath } from "@/lib/articles/document/document-types";
import { writingMessages } from "@/lib/articles/writing/messages";
import { toEditor } from "@/lib/articles/writing/nodes/editor-document";
import { articleNodes } from "@/lib/articles/writing/nodes/extensions";
import { bringPicture } from "@/lib/media/library/ui/embedded/bring-picture";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { notifyFailure } from "@/lib/ui/notify";
import { startHeldPictures } from "./held-pictures";
import { jumpTo } from "./jump-to";
import { pictureMessages } from "./picture-messages";
import { startPictureTaking } from "./picture-taking";
import { readPasted } from "./read-pasted";
import { SlashCommand, startSlashMenu } from "./slash-command";
import { insertPictures, TakePictures } from "./take-pictures";
import { type BodyHandover, useBodyHandover } from "./use-body-handover";

type TextEditorOptions = BodyHandover & {
  accountId: string;
  body: ArticleDocument;
  canEdit: boolean;
  /** Where the cursor is put when the page opens. */
  startAt: NodePath | null;
};

/** The editor of an article's text, the menu that "/" opens in it, and its pictures on their way into the library. */
export function useTextEditor({ accountId, body, canEdit, startAt, ...handover }: TextEditorOptions) {
  const t = useMessages(writingMessages);
  const [slash] = useState(startSlashMenu);
  const pictures = usePictureTaking(accountId);
  const rtf = useRef("");
  const editor = useEditor({
    immediatelyRender: true,
    shouldRerenderOnTransaction: false,
    editable: canEdit,
    extensions: [
      ...articleNodes({
        heldAt: pictures.held.shownAt,
        codeAt: (codeId) => `/accounts/${accountId}/qrcodes/${codeId}/picture`,
      }),
      Placeholder.configure({ placeholder: t.placeholder }),
      SlashCommand.configure({ menu: slash }),
      TakePictures.configure({ pictures: canEdit ? pictures : null }),
    ],
    content: toEditor(body),
    onCreate: ({ editor: created }) => startAt && jumpTo(created, startAt),
    editorProps: {
      attributes: { "aria-label": t.body, role: "textbox", "aria-multiline": "true" },
      handleDOMEvents: {
        paste: (_, { clipboardData }) => {
          rtf.current = clipboardData?.getData("text/rtf") ?? "";
        },
      },
      transformPastedHTML: (html) => {
        const pasted = readPasted(html, { rtf: rtf.current, hold: pictures.held.hold });
        rtf.current = "";
        if (pasted.lostPictures > 0) notifyFailure(t.lostPictures(pasted.lostPictures));
        return pasted.html;
      },
    },
  });
  const handing = useBodyHandover(editor, body, handover);
  const addPictures = useCallback(
    (files: readonly File[]) =>
      // After what is selected: it stays.
      insertPictures(editor, pictures, files, editor.state.selection.to),
    [editor, pictures],
  );
  return { editor, slash, taking: pictures.taking, handing, addPictures };
}

function usePictureTaking(accountId: string) {
  const words = useMessages(pictureMessages);
  const [pictures] = useState(() => {
    const held = startHeldPictures();
    const bring: Parameters<typeof startPictureTaking>[0]["bring"] = (picture, onProgress) =>
      bringPicture(accountId, picture, { onProgress });
    return { held, taking: startPictureTaking({ held, bring, words }) };
  });
  return pictures;
}
