import type { Style } from "@/lib/articles/themes/style";

/** A text that can open no markup. Fixed blanks are written so that whoever looks at the source sees them. */
export function escapeText(text: string): string {
  return text.replace(/[&<>\u00A0]/g, (sign) => TEXT_ESCAPES[sign] ?? sign);
}

/** The value of an attribute in double quotes. */
export function escapeAttribute(value: string): string {
  return value.replace(/[&<>"\u00A0]/g, (sign) => TEXT_ESCAPES[sign] ?? sign);
}

/**
 * The declarations of a style, ready for an attribute or a style sheet. Nothing in them needs an escape: WeChat empties
 * a style attribute that holds an entity, so a value that would need one is left out.
 */
export function declarationsOf(style: Style): string {
  return Object.entries(style)
    .filter(([, value]) => PLAIN_VALUE.test(value))
    .map(([property, value]) => `${property}:${value}`)
    .join(";");
}

const TEXT_ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\u00A0": "&nbsp;",
};

/** Of a value: no quotes but single ones, nothing that ends a declaration, no address. */
const PLAIN_VALUE = /^(?!.*(?:url|expression)\s*\()[^"<>&;{}\\@]+$/i;
