"use client";

import { useEffect, useRef, useState } from "react";
import { listArticlesAction } from "@/lib/articles/actions";
import { bulkMessages } from "@/lib/articles/bulk/messages";
import { writeArticleFilter } from "@/lib/articles/filter";
import type { ArticleFilter, ListedArticle, PageOfListed } from "@/lib/articles/list-types";
import type { ActionResult } from "@/lib/platform/action";
import { useLocale, useMessages } from "@/lib/platform/i18n/locale-context";
import { usePhoneAccount } from "@/lib/ui/phone/phone-account";
import { useActionCall } from "@/lib/ui/use-action-call";
import type { ExportProblem } from "./export-articles";
import { saveArchive } from "./save-archive";

export type ExportStage =
  | { type: "listing"; found: number }
  | { type: "exporting"; done: number; total: number }
  | { type: "ended"; count: number; total: number; archives: number; problems: ExportProblem[] }
  | { type: "failed"; message: string };

/** Gives all articles that a filter finds as archives, once it is run, until it ends or is stopped. */
export function useExportAll(accountId: string, filter: ArticleFilter) {
  const t = useMessages(bulkMessages);
  const locale = useLocale();
  const account = usePhoneAccount();
  const { call } = useActionCall();
  const [stage, setStage] = useState<ExportStage | null>(null);
  const controller = useRef<AbortController>(null);
  useEffect(() => () => controller.current?.abort(), []);

  const list = async (signal: AbortSignal): Promise<ListedArticle[] | { message: string }> => {
    const query = writeArticleFilter(filter).toString();
    const found: ListedArticle[] = [];
    let after: string | null = null;
    do {
      const asked: string | null = after;
      const page: ActionResult<PageOfListed> = await call(() =>
        listArticlesAction(accountId, { query, after: asked }),
      );
      if (!page.ok) return page;
      found.push(...page.data.rows);
      setStage({ type: "listing", found: found.length });
      after = page.data.next;
    } while (after !== null && !signal.aborted);
    return found;
  };

  const exportAll = async (signal: AbortSignal): Promise<ExportStage> => {
    const articles = await list(signal);
    if ("message" in articles) return { type: "failed", message: articles.message };
    const total = articles.length;
    let archives = 0;
    const { exportArticles } = await import("./export-articles");
    const { count, problems } = await exportArticles(articles, {
      ...{ accountId, account, locale, signal, untitled: t.untitled },
      onProgress: (done) => setStage({ type: "exporting", done, total }),
      onArchive: (zip, number) => {
        archives = number;
        saveArchive(zip, t.exportFile, number);
      },
    });
    return { type: "ended", count, total, archives, problems };
  };

  const run = async () => {
    controller.current = new AbortController();
    setStage({ type: "listing", found: 0 });
    setStage(
      await exportAll(controller.current.signal).catch((): ExportStage => {
        return { type: "failed", message: t.exportFailed };
      }),
    );
  };
  return { stage, run, stop: () => controller.current?.abort() };
}
