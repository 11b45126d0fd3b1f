import type { HorizontalRule, NodePath, SectionTitle } from "@/lib/articles/document/document-types";
import { element, type Markup } from "@/lib/articles/markup/markup";
import type { StyleKey } from "@/lib/articles/themes/style-keys";
import { inlineMarkup } from "./inline";
import type { Scribe } from "./scribe";

/** A title in one of its designs: a box with the words, and marks of real characters beside them. */
export function sectionTitleMarkup(scribe: Scribe, node: SectionTitle, path: NodePath): Markup {
  const { styles, target } = scribe;
  const { design, number } = node.attrs;
  const [boxKey, textKey] = KEYS[design];
  const own = inlineMarkup(scribe, node.content ?? [], path);
  const numberIsApart = design === "number" && number !== null;
  const words =
    number === null || numberIsApart ? own : [element("span", styles.titleMark, [number]), ...own];
  const title = element(target === "page" ? "h3" : "h2", styles[textKey], words);
  return element("section", styles[boxKey], besides(scribe, design, numberIsApart ? number : null, title), {
    path,
  });
}

/** A line across, or a sign in the middle. */
export function ruleMarkup({ styles }: Scribe, node: HorizontalRule, path: NodePath): Markup {
  const sign = RULE_SIGNS[node.attrs.design];
  return sign === null
    ? element("hr", styles.ruleLine, [], { path })
    : element("p", styles.ruleText, [sign], { path });
}

function besides(
  { styles }: Scribe,
  design: SectionTitle["attrs"]["design"],
  number: string | null,
  title: Markup,
): Markup[] {
  if (number !== null) return [element("p", styles.numberMark, [number]), title];
  if (design !== "centred") return [title];
  return [element("span", styles.centredMark, ["◆"]), title, element("span", styles.centredMark, ["◆"])];
}

const KEYS = {
  bar: ["barBox", "barText"],
  underline: ["underlineBox", "underlineText"],
  capsule: ["capsuleBox", "capsuleText"],
  number: ["numberBox", "numberText"],
  frame: ["frameBox", "frameText"],
  centred: ["centredBox", "centredText"],
} as const satisfies Record<string, readonly [StyleKey, StyleKey]>;

const RULE_SIGNS = { line: null, dots: "···", ornament: "❖" } as const;
