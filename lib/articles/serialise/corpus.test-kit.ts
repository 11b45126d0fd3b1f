import fc from "fast-check";
import type { ArticleDocument } from "@/lib/articles/document/document-types";
import { awkwardDocuments, documents } from "@/lib/articles/document/documents.test-kit";
import { THEMES } from "@/lib/articles/themes/themes";
import type { SerialiseContext } from "./context";
import { contextOf } from "./context.test-kit";

const GENERATED = 200;
/** Any number: the same documents each time, so that one that fails can be looked at. */
const SEED = 20_251_219;

export type CorpusEntry = { name: string; document: ArticleDocument; context: SerialiseContext };

/** Articles that must come through WeChat as they were sent: the awkward ones, and many of the whole schema. */
export function corpus(): CorpusEntry[] {
  const generated = fc.sample(documents, { numRuns: GENERATED, seed: SEED });
  const named = [
    ...awkwardDocuments(),
    ...generated.map((document, index) => ({ name: `generated ${index}`, document })),
  ];
  return named.map((each, index) => {
    const theme = THEMES[index % THEMES.length];
    return { ...each, context: contextOf({ ...(theme && { theme }), keepsLinks: index % 3 === 0 }) };
  });
}
