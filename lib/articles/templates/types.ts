import type { ArticleDocument } from "@/lib/articles/document/document-types";
import type { ArticleLook } from "@/lib/articles/themes/options";
import type { Page } from "@/lib/platform/page";
import type { TemplateKind } from "./schema";

/** What an account keeps for further articles. */
export type ArticleTemplate = {
  id: string;
  kind: TemplateKind;
  name: string;
  folder: string;
  title: string;
  body: ArticleDocument;
  look: ArticleLook;
  createdBy: string;
  createdAt: Date;
};

export type PageOfTemplates = Page<ArticleTemplate>;
