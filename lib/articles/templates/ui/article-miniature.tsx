"use client";

import { useMemo } from "react";
import type { ArticleDocument } from "@/lib/articles/document/document-types";
import { escapeText } from "@/lib/articles/markup/escape";
import { renderHtml } from "@/lib/articles/markup/render-html";
import { faceNamed, pictureAt } from "@/lib/articles/serialise/context";
import { serialise } from "@/lib/articles/serialise/serialise";
import { templatesMessages } from "@/lib/articles/templates/messages";
import type { ArticleLook } from "@/lib/articles/themes/options";
import { themeOf } from "@/lib/articles/themes/themes";
import { useLocale, useMessages } from "@/lib/platform/i18n/locale-context";
import { usePhoneAccount } from "@/lib/ui/phone/phone-account";
import classes from "./article-miniature.module.css";

type ArticleMiniatureProps = { name: string; title?: string; body: ArticleDocument; look: ArticleLook };

/** So many of its blocks: further ones would be below the edge. */
const SHOWN_BLOCKS = 14;

/** The beginning of an article in its own looks, small. Nothing in it runs or can be reached. */
export function ArticleMiniature({ name, title = "", body, look }: ArticleMiniatureProps) {
  const t = useMessages(templatesMessages);
  const locale = useLocale();
  const account = usePhoneAccount();
  const page = useMemo(() => {
    const { markup } = serialise({ ...body, content: body.content.slice(0, SHOWN_BLOCKS) }, "draft", {
      theme: themeOf(look.themeId),
      options: look.options,
      locale,
      picture: ({ src }) => (src === null ? null : pictureAt(src)),
      qrCode: () => null,
      account: faceNamed(account),
      keepsLinks: true,
      highlight: (text) => [{ text, kind: null }],
    });
    const head = title === "" ? "" : `<h1>${escapeText(title)}</h1>`;
    return `${PAGE}${head}${renderHtml(markup)}</body></html>`;
  }, [body, look, title, locale, account]);
  return (
    <div className={classes.window}>
      <iframe
        className={classes.frame}
        title={t.preview(name)}
        sandbox=""
        srcDoc={page}
        loading="lazy"
        tabIndex={-1}
        aria-hidden
      />
    </div>
  );
}

const PAGE = `<!doctype html><html><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src http: https: data:; style-src 'unsafe-inline'">
<style>html{color-scheme:light;overflow:hidden}body{margin:0;padding:18px 16px;background:#fff;color:#191919;overflow-wrap:break-word;
font:17px/1.6 system-ui,-apple-system,"PingFang SC","Microsoft YaHei",sans-serif}h1{margin:0 0 14px;font-size:22px;line-height:1.4;font-weight:600}
p{margin:0}img{max-width:100%}</style></head><body>`;
