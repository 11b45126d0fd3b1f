"use client";

import { useEffect, useState } from "react";
import type { ArticleDocument } from "@/lib/articles/document/document-types";
import { walkDocument } from "@/lib/articles/document/walk-document";
import type { SerialiseContext } from "@/lib/articles/serialise/context";

type Highlight = SerialiseContext["highlight"];

/** Colours code; it is loaded with the first code of an article, and until then code is plain. */
export function useHighlight(document: ArticleDocument): Highlight {
  const [highlight, setHighlight] = useState<Highlight>(() => plainCode);
  const hasCode = [...walkDocument(document)].some(({ node }) => node.type === "codeBlock");
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

const plainCode: Highlight = (text) => [{ text, kind: null }];
