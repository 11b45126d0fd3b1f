"use client";

import { useEffect, useRef } from "react";
import { DARK_PAGE, DARK_TEXT, LIGHT_PAGE, LIGHT_TEXT } from "@/lib/articles/dark/dark-color";
import { escapeText } from "@/lib/articles/markup/escape";
import classes from "./written-preview.module.css";

type ArticleFrameProps = {
  label: string;
  isDark: boolean;
  title: string;
  byline: string;
  /** Of the serialiser: all of its text is escaped. */
  html: string;
};

/**
 * The article in a frame that runs no script and sends nothing. It keeps its place while one writes: only what is in
 * it changes.
 */
export function ArticleFrame({ label, isDark, title, byline, html }: ArticleFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const head = `<h1>${escapeText(title)}</h1><p class="by">${escapeText(byline)}</p>`;
  const content = `${head}<div class="text">${html}</div>`;
  // Each time pictures are asked for anew and all is laid out: not while only the saving goes on beside it.
  useEffect(() => show(frame.current, content, isDark), [content, isDark]);
  return (
    <iframe
      ref={frame}
      className={classes.frame}
      title={label}
      // Same origin, so that we can write into it; without scripts nothing else can use that.
      sandbox="allow-same-origin"
      srcDoc={PAGE}
      onLoad={() => show(frame.current, content, isDark)}
    />
  );
}

function show(frame: HTMLIFrameElement | null, content: string, isDark: boolean): void {
  const body = frame?.contentDocument?.body;
  if (!body) return;
  body.className = isDark ? "dark" : "";
  body.innerHTML = content;
}

/** As WeChat's page around an article: 16 px at the sides, 17 px where nothing else is said. */
const PAGE = `<!doctype html><html><head><meta charset="utf-8"><base target="_blank"><meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src http: https: data: blob:; style-src 'unsafe-inline'">
<style>
html{color-scheme:light}body{margin:0;padding:20px 16px 32px;overflow-wrap:break-word;background:${LIGHT_PAGE};color:${LIGHT_TEXT};
font:17px/1.6 system-ui,-apple-system,"PingFang SC","Microsoft YaHei",sans-serif}
body.dark{background:${DARK_PAGE};color:${DARK_TEXT}}
h1{margin:0 0 14px;font-size:22px;line-height:1.4;font-weight:600}
.by{margin:0 0 22px;font-size:15px;opacity:.6}
.text p{margin:0}.text img{max-width:100%}
</style></head><body></body></html>`;
