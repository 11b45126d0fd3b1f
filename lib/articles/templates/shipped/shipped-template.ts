import type { ArticleDocument } from "@/lib/articles/document/document-types";
import type { Localized } from "@/lib/platform/i18n/locale";

/** An article to begin with, as it comes with the desk. */
export type ShippedTemplate = {
  id: string;
  name: Localized;
  /** What it is for, in a line. */
  description: Localized;
  title: string;
  themeId: string;
  body: ArticleDocument;
};
