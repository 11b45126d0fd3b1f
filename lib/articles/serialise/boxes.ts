import type {
  Block,
  Blockquote,
  Callout,
  Card,
  Columns,
  NodePath,
} from "@/lib/articles/document/document-types";
import { element, type Markup } from "@/lib/articles/markup/markup";
import type { Style } from "@/lib/articles/themes/style";
import type { Descend } from "./descend";
import { serialiseMessages } from "./messages";
import { type Scribe, type Setting, styleWith } from "./scribe";

export function boxMarkup(scribe: Scribe, node: Blockquote | Card, path: NodePath, descend: Descend): Markup {
  const { styles } = scribe;
  return node.type === "card"
    ? element("section", styles.card, descend(node.content, path, IN_BOX), { path })
    : element("blockquote", styles.quote, descend(node.content, path, IN_QUOTE), { path });
}

export function calloutMarkup(scribe: Scribe, node: Callout, path: NodePath, descend: Descend): Markup {
  const { kind } = node.attrs;
  const label = serialiseMessages[scribe.context.locale].callout[kind];
  const [boxKey, labelKey] = CALLOUT_KEYS[kind];
  const children = [element("p", scribe.styles[labelKey], [label]), ...descend(node.content, path, IN_BOX)];
  return element("section", scribe.styles[boxKey], children, { path });
}

/** Side by side where there is room, below one another on a phone. */
export function columnsMarkup(
  scribe: Scribe,
  node: Columns,
  path: NodePath,
  setting: Setting,
  descend: Descend,
): Markup {
  const { target, styles } = scribe;
  const widths = target === "copy" ? pasteWidths(node.content.length) : flexWidths(node.content.length);
  const columns = node.content.map(({ content }: { content: Block[] }, index) =>
    element(
      "section",
      styleWith(styles.column, widths),
      descend(content, [...path, index], { ...setting, isFrame: true }),
      {
        path: [...path, index],
      },
    ),
  );
  const row: Style = target === "copy" ? {} : { display: "flex", "flex-wrap": "wrap", gap: `0 ${GAP_PX}px` };
  return element("section", styleWith(styles.columns, row), columns, { path });
}

const IN_QUOTE: Setting = { textKey: "quoteText", paragraphTag: "p", isFrame: true };
const IN_BOX: Setting = { textKey: "boxText", paragraphTag: "p", isFrame: true };

const CALLOUT_KEYS = {
  tip: ["calloutTip", "calloutTipLabel"],
  note: ["calloutNote", "calloutNoteLabel"],
  warning: ["calloutWarning", "calloutWarningLabel"],
  important: ["calloutImportant", "calloutImportantLabel"],
} as const;

const GAP_PX = 16;
/** Of WeChat's column on a desk. */
const COLUMN_PX = 677;

/** Grows to the whole width once the neighbours no longer fit: from 640 px for two, and two by two for four. */
function flexWidths(count: number): Style {
  const basis = count <= 1 ? "100%" : count === 2 ? "240px" : "140px";
  return { flex: `1 1 ${basis}` };
}

/** WeChat's editor takes flex away: boxes in a line, as wide as their share on a desk and at most as wide as a phone. */
function pasteWidths(count: number): Style {
  const share = Math.floor(COLUMN_PX / Math.max(1, count));
  return { display: "inline-block", width: "100%", "max-width": `${share}px`, padding: `0 ${GAP_PX / 4}px` };
}
