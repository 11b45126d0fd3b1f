"use client";

import { useEffect, useMemo, useState } from "react";
import type { ArticleDocument, Block } from "@/lib/articles/document/document-types";
import { walkDocument } from "@/lib/articles/document/walk-document";
import type { SerialiseContext } from "@/lib/articles/serialise/context";

type Highlight = SerialiseContext["highlight"];

/** Colours code; it is loaded with the first code of an article, and until then code is plain. */
export function useHighlight(document: ArticleDocument): Highlight {
  const [highlight, setHighlight] = useState<Highlight>(() => plainCode);
  const hasCode = useMemo(() => holdsCode(document), [document]);
  useEffect(() => {
    if (!hasCode) return;
    let isCurrent = true;
    void import("@/lib/articles/serialise/highlight").then((module) => {
      if (isCurrent) setHighlight(() => module.highlight);
    });
    return () => {
      isCurrent = false;
    };
  }, [hasCode]);
  return highlight;
}

function holdsCode({ content }: ArticleDocument): boolean {
  return content.some((block) => {
    const isCode = blocksWithCode.get(block) ?? hasCodeWithin(block);
    blocksWithCode.set(block, isCode);
    return isCode;
  });
}

const blocksWithCode = new WeakMap<Block, boolean>();

function hasCodeWithin(block: Block): boolean {
  for (const { node } of walkDocument({ type: "doc", content: [block] }))
    if (node.type === "codeBlock") return true;
  return false;
}

const plainCode: Highlight = (text) => [{ text, kind: null }];
