import { common, createLowlight } from "lowlight";
import type { CodeKind, CodePart } from "./code-part";

/** Longer code is shown without colours: an article is read, not a program. */
const LONGEST_HIGHLIGHTED = 20_000;

const lowlight = createLowlight(common);

/** Code in its colours; plain in a language that is not known. What comes out is what went in, in pieces. */
export function highlight(code: string, language: string | null): CodePart[] {
  if (language === null || code.length > LONGEST_HIGHLIGHTED || !lowlight.registered(language)) {
    return [{ text: code, kind: null }];
  }
  return partsOf(lowlight.highlight(language, code).children, null);
}

type Tree = ReturnType<typeof lowlight.highlight>["children"];

function partsOf(
  nodes: Tree | Extract<Tree[number], { type: "element" }>["children"],
  kind: CodeKind | null,
): CodePart[] {
  return nodes.flatMap((node): CodePart[] => {
    if (node.type === "text") return [{ text: node.value, kind }];
    if (node.type !== "element") return [];
    const classes = node.properties.className;
    return partsOf(node.children, (Array.isArray(classes) ? kindOf(classes.join(" ")) : null) ?? kind);
  });
}

function kindOf(classes: string): CodeKind | null {
  return KINDS.find(([pattern]) => pattern.test(classes))?.[1] ?? null;
}

const KINDS: readonly (readonly [RegExp, CodeKind])[] = [
  [/hljs-(comment|quote|doctag)/, "comment"],
  [/hljs-(keyword|selector-tag|literal|section|link)/, "keyword"],
  [/hljs-(string|regexp|addition|template-tag|template-variable)/, "string"],
  [/hljs-(number|symbol|bullet|deletion)/, "number"],
  [/hljs-(title|name|function)/, "name"],
  [/hljs-(type|built_in|class)/, "type"],
  [/hljs-(attr|attribute|property|variable|selector|params|meta)/, "attribute"],
];
