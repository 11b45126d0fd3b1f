import type { PhrasingContent } from "mdast";
import type { Inline, Mark } from "@/lib/articles/document/document-types";
import { safeAddress } from "@/lib/articles/markup/safe-address";

/** What stands in a line, as Markdown has it. Colours and sizes are looks, and stay behind. */
export function writeInlines(nodes: readonly Inline[]): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    if (node.type === "hardBreak") return [{ type: "break" }];
    // The outermost mark comes first in the document, so the last one is put on first.
    return (node.marks ?? []).reduceRight<PhrasingContent[]>(wrap, [textOf(node.text, node.marks ?? [])]);
  });
}

function textOf(value: string, marks: readonly Mark[]): PhrasingContent {
  return marks.some(({ type }) => type === "code") ? { type: "inlineCode", value } : { type: "text", value };
}

function wrap(children: PhrasingContent[], mark: Mark): PhrasingContent[] {
  switch (mark.type) {
    case "bold":
      return [{ type: "strong", children }];
    case "italic":
      return [{ type: "emphasis", children }];
    case "strike":
      return [{ type: "delete", children }];
    case "link": {
      const url = safeAddress(mark.attrs.href);
      return url === null ? children : [{ type: "link", url, children: children.filter(isNoLink) }];
    }
    // Markdown has no sign of its own for these.
    case "underline":
      return tagged("u", children);
    case "highlight":
      return tagged("mark", children);
    case "code":
    case "textStyle":
    case "miniProgramLink":
      return children;
    default:
      return mark satisfies never;
  }
}

function tagged(tag: string, children: PhrasingContent[]): PhrasingContent[] {
  return [{ type: "html", value: `<${tag}>` }, ...children, { type: "html", value: `</${tag}>` }];
}

function isNoLink(node: PhrasingContent) {
  return node.type !== "link" && node.type !== "linkReference";
}
