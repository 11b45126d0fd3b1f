import { createHash } from "node:crypto";
import { escapeAttribute, escapeText } from "@/lib/articles/markup/escape";
import { env } from "@/lib/platform/env";
import { LANGUAGE_TAG, type Locale } from "@/lib/platform/i18n/locale";
import { PAGE_STYLE } from "./page-style";

/** A whole page, and the hash of the one style sheet that it may use. */
export type HtmlPage = { html: string; styleHash: string };

type Parts = {
  locale: Locale;
  title: string;
  /** Into the head, behind the title; made by {@link meta} and {@link link}. */
  head?: string;
  css?: string;
  /** Markup that is escaped already. */
  body: string;
};

/** Puts a page for readers together: no script, one style sheet, made for phones. */
export function htmlPage({ locale, title, head = "", css = "", body }: Parts): HtmlPage {
  const style = PAGE_STYLE + css;
  const html = [
    `<!doctype html><html lang="${LANGUAGE_TAG[locale]}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1,viewport-fit=cover">',
    '<meta name="format-detection" content="telephone=no">',
    `<title>${escapeText(title)}</title>${head}`,
    `<style>${style}</style></head><body>${body}</body></html>`,
  ].join("");
  return { html, styleHash: createHash("sha256").update(style).digest("base64") };
}

/** What such a page may do: look as it says and show pictures. Nothing runs, nothing is sent. */
export function pagePolicy(styleHash: string): string {
  // While the desk itself is without https, so may pictures be.
  const pictures = env.PUBLIC_URL.startsWith("https:") ? "'self' https:" : "'self' https: http:";
  return [
    "default-src 'none'",
    `style-src 'sha256-${styleHash}'`,
    `img-src ${pictures}`,
    "base-uri 'none'",
    "form-action 'none'",
    // The phone of the desk shows what followers see.
    "frame-ancestors 'self'",
  ].join("; ");
}

/** One thing that machines read; nothing where there is nothing to say. */
export function meta(kind: "name" | "property" | "itemprop", name: string, content: string): string {
  return content === "" ? "" : `<meta ${kind}="${name}" content="${escapeAttribute(content)}">`;
}

export function link(rel: string, href: string, more: Readonly<Record<string, string>> = {}): string {
  const attributes = Object.entries({ rel, ...more, href });
  return `<link ${attributes.map(([name, value]) => `${name}="${escapeAttribute(value)}"`).join(" ")}>`;
}
