"use client";

import { useEffect, useRef } from "react";
import { DARK_PAGE, DARK_TEXT, LIGHT_PAGE, LIGHT_TEXT } from "@/lib/articles/dark/dark-color";
import { escapeText } from "@/lib/articles/markup/escape";
import { patchBlocks } from "./patch-blocks";
import classes from "./written-preview.module.css";

type ArticleFrameProps = {
  label: string;
  isDark: boolean;
  title: string;
  byline: string;
  /** Of the serialiser, one element each: all of their text is escaped. */
  blocks: readonly string[];
};

/**
 * The article in a frame that runs no script and sends nothing. It keeps its place while one writes: only what changed
 * is touched in it.
 */
export function ArticleFrame({ label, isDark, title, byline, blocks }: ArticleFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const shown = useRef<readonly string[] | null>(null);
  const head = `<h1>${escapeText(title)}</h1><p class="by">${escapeText(byline)}</p>`;
  useEffect(() => {
    const body = frame.current?.contentDocument?.body;
    const [top, text] = body?.children ?? [];
    if (!body || !top || !text) return;
    body.className = isDark ? "dark" : "";
    if (top.innerHTML !== head) top.innerHTML = head;
    patchBlocks(text, shown.current, blocks);
    shown.current = blocks;
  }, [head, blocks, isDark]);
  const fill = () => {
    const body = frame.current?.contentDocument?.body;
    if (!body) return;
    body.className = isDark ? "dark" : "";
    body.innerHTML = `<div>${head}</div><div class="text">${blocks.join("")}</div>`;
    shown.current = blocks;
  };
  return (
    <iframe
      ref={frame}
      className={classes.frame}
      title={label}
      // Same origin, so that we can write into it; without scripts nothing else can use that.
      sandbox="allow-same-origin"
      srcDoc={PAGE}
      onLoad={fill}
    />
  );
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
