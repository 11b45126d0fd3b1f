import { isBlock, isVoid } from "./elements";
import type { Markup, MarkupElement } from "./markup";

/**
 * Markup as text, every element with both its tags (one without a name writes what it holds), and its bare words with one
 * blank between them. Without recursion: markup may be a hundred thousand deep.
 */
export function writeMarkup(markup: readonly Markup[]): { html: string; text: string } {
  const written: string[] = [];
  const words: string[] = [];
  const open: (MarkupElement | null)[] = [null];
  const lists: (readonly Markup[])[] = [markup];
  const nexts: number[] = [0];
  while (open.length > 0) {
    const level = open.length - 1;
    const next = nexts[level] ?? 0;
    const child = lists[level]?.[next];
    nexts[level] = next + 1;
    if (child === undefined) {
      const element = open.pop();
      lists.pop();
      nexts.pop();
      if (element) close(element);
    } else if (typeof child === "string") {
      written.push(escapedText(child));
      words.push(child);
    } else {
      if (child.name !== "") written.push(openTag(child));
      separate(child.name);
      open.push(child);
      lists.push(child.children);
      nexts.push(0);
    }
  }
  return { html: written.join(""), text: words.join("").replace(/\s+/g, " ").trim() };

  function close({ name }: MarkupElement): void {
    if (name !== "" && !isVoid(name)) written.push(`</${name}>`);
    separate(name);
  }
  function separate(name: string): void {
    if (isBlock(name) || name === "br") words.push(" ");
  }
}

/** The platform spells elements without an end with two blanks and a slash. */
function openTag({ name, attributes }: MarkupElement): string {
  let tag = `<${name}`;
  for (const { spelling, value } of attributes.values()) tag += ` ${spelling}="${escapedValue(value)}"`;
  return isVoid(name) ? `${tag}  />` : `${tag}>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\u00a0": "&nbsp;",
};

function escapedText(text: string): string {
  return text.replace(/[&<>\u00a0]/g, (character) => ENTITIES[character] ?? "");
}

function escapedValue(value: string): string {
  return value.replace(/[&<>"\u00a0]/g, (character) => ENTITIES[character] ?? "");
}
