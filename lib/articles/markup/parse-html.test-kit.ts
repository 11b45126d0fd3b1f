import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";
import { declarationsOf } from "./escape";
import type { Markup } from "./markup";

/** HTML as a browser reads it, in the shape of our tree: a proof that no text of ours became markup. */
export type Parsed = { tag: string; attributes: Record<string, string>; children: Parsed[] } | string;

export function parseHtml(html: string): Parsed[] {
  return parseFragment(html).childNodes.flatMap(parsedNode);
}

function parsedNode(node: DefaultTreeAdapterTypes.ChildNode): Parsed[] {
  if ("value" in node) return [node.value];
  if (!("attrs" in node)) return [`<${node.nodeName}>`];
  const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
  return [{ tag: node.tagName, attributes, children: node.childNodes.flatMap(parsedNode) }];
}

/** What `parseHtml` must give of the HTML of this tree. */
export function expectedOf(markup: readonly Markup[]): Parsed[] {
  const parsed: Parsed[] = [];
  for (const node of markup) {
    if (typeof node !== "string") {
      const style = declarationsOf(node.style);
      const attributes = { ...node.attributes, ...(style === "" ? {} : { style }) };
      parsed.push({ tag: node.tag, attributes, children: expectedOf(node.children) });
    } else if (typeof parsed.at(-1) === "string") {
      parsed.push(`${parsed.pop()}${node}`);
    } else if (node !== "") {
      parsed.push(node);
    }
  }
  return parsed;
}

/** Every element, in the order of their beginnings. */
export function elementsOf(parsed: readonly Parsed[]): Exclude<Parsed, string>[] {
  return parsed.flatMap((node) => (typeof node === "string" ? [] : [node, ...elementsOf(node.children)]));
}

/** What a reader can read: texts, and the title that WeChat writes on a mini program's card. */
export function readableTextOf(parsed: readonly Parsed[]): string {
  return parsed
    .map((node) =>
      typeof node === "string"
        ? node
        : `${node.attributes["data-miniprogram-title"] ?? ""}${readableTextOf(node.children)}`,
    )
    .join("");
}
