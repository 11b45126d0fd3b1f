import type { CodeBlock, NodePath } from "@/lib/articles/document/document-types";
import { element, type Markup } from "@/lib/articles/markup/markup";
import { codeColorsOn } from "./code-colors";
import { codeText } from "./readable-text";
import { type Scribe, styleWith } from "./scribe";

/** Code that scrolls sideways rather than break its lines. */
export function codeMarkup(scribe: Scribe, node: CodeBlock, path: NodePath): Markup {
  const { target, styles, context } = scribe;
  const colors = codeColorsOn(styles.code["background-color"] ?? "#ffffff");
  const text = node.content?.[0]?.text ?? "";
  const parts = context.highlight(text === "" ? "\u00A0" : text, node.attrs.language);
  const isPage = target === "page";
  const words = parts.flatMap(({ text: part, kind }): Markup[] => {
    const children = isPage ? [part] : codeText(part);
    return kind === null ? children : [element("span", { color: colors[kind] }, children)];
  });
  return isPage
    ? element(
        "pre",
        styles.code,
        [element("code", styleWith(styles.codeText, { "white-space": "pre" }), words)],
        {
          path,
        },
      )
    : element("section", styles.code, [element("section", styles.codeText, words)], { path });
}
