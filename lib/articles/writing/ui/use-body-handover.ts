"use client";

import type { Editor } from "@tiptap/react";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { ArticleDocument } from "@/lib/articles/document/document-types";
import { readEditor, rememberBlocks, toEditor } from "@/lib/articles/writing/nodes/editor-document";
import { showBody } from "@/lib/articles/writing/nodes/show-body";

/** After the last key; reading a long article with each would be felt. In milliseconds. */
const PAUSE_MS = 250;

export type BodyHandover = {
  onChange: (body: ArticleDocument) => void;
  /** Hears whether what is written is larger than an article may be: then it is not handed over. */
  onTooLarge: (isTooLarge: boolean) => void;
};

/**
 * Hands what is written over at each pause, and shows a body that comes from elsewhere.
 *
 * @returns `flush` hands over at once what was typed since, and says whether all that is on the screen is handed over;
 *   `merge` takes in what somebody else wrote
 */
export function useBodyHandover(
  editor: Editor,
  body: ArticleDocument,
  { onChange, onTooLarge }: BodyHandover,
) {
  const handedOver = useRef(body);
  const isHandedOver = useRef(true);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const stopWaiting = () => {
    clearTimeout(timer.current);
    timer.current = undefined;
  };
  const handOver = () => {
    stopWaiting();
    const written = readEditor(editor.state.doc);
    isHandedOver.current = written !== null;
    onTooLarge(written === null);
    if (written === null) return;
    handedOver.current = written;
    onChange(written);
  };
  const flush = () => {
    if (timer.current !== undefined) handOver();
    return isHandedOver.current;
  };
  const now = useEffectEvent(flush);
  useEffect(() => {
    const onPause = () => now();
    const soon = () => {
      clearTimeout(timer.current);
      timer.current = setTimeout(onPause, PAUSE_MS);
    };
    editor.on("update", soon);
    // Whoever leaves by a link or closes the tab does not wait for a pause.
    editor.on("blur", onPause);
    window.addEventListener("pagehide", onPause);
    return () => {
      editor.off("update", soon);
      editor.off("blur", onPause);
      window.removeEventListener("pagehide", onPause);
    };
  }, [editor]);
  const [atFirst] = useState(body);
  useEffect(() => rememberBlocks(editor.state.doc, atFirst), [editor, atFirst]);
  useEffect(() => {
    if (body === handedOver.current) return;
    // Another version was chosen. What was typed since the last pause belongs to the one that is left.
    clearTimeout(timer.current);
    timer.current = undefined;
    handedOver.current = body;
    isHandedOver.current = true;
    show(editor, body);
  }, [editor, body]);
  const merge = (merged: ArticleDocument) => {
    handedOver.current = merged;
    const { tr, schema } = editor.state;
    // What somebody else wrote is not taken back by whoever undoes what they wrote themselves.
    if (showBody(tr, schema, merged)) editor.view.dispatch(tr.setMeta("addToHistory", false));
    else show(editor, merged);
    stopWaiting();
  };
  return { flush, merge };
}

function show(editor: Editor, body: ArticleDocument): void {
  editor.commands.setContent(toEditor(body), { emitUpdate: false });
  rememberBlocks(editor.state.doc, body);
}
