import Color, { type ColorInstance } from "color";
import type { Markup } from "@/lib/articles/markup/markup";
import type { CssProperty, Style } from "@/lib/articles/themes/style";
import { DARK_PAGE, darkBackground, darkText, LEAST_ALPHA, LIGHT_TEXT } from "./dark-color";
import { rememberPairs } from "./remember-pairs";

/** What an element hands down: its background as it is in the dark, and its text as it was in the light. */
type Ground = { background: ColorInstance; lightText: ColorInstance };

/**
 * An article as a reader with a dark phone sees it, by WeChat's own arithmetic. Only the colours change; the tree stays
 * as it is. Our styles have no gradients and no background pictures, so their rules are not here.
 */
export function inDark(markup: readonly Markup[]): Markup[] {
  return startDarkening()(markup);
}

/** The same for one part of an article after the other: what they have in common is computed once. */
export function startDarkening(): typeof inDark {
  const page: Ground = { background: Color(DARK_PAGE), lightText: Color(LIGHT_TEXT) };
  const dye = rememberPairs(darkenStyle);
  return (markup) => darken(markup, page, dye);
}

function darken(markup: readonly Markup[], ground: Ground, dye: typeof darkenStyle): Markup[] {
  return markup.map((node) => {
    if (typeof node === "string") return node;
    const { style, inner } = dye(node.style, ground);
    return { ...node, style, children: darken(node.children, inner, dye) };
  });
}

/** Backgrounds first, because texts are judged by what they stand on. */
function darkenStyle(style: Style, ground: Ground): { style: Style; inner: Ground } {
  const light = style["background-color"] === undefined ? null : readColor(style["background-color"]);
  const isSeen = light !== null && light.alpha() >= LEAST_ALPHA;
  const background = isSeen ? darkBackground(light) : ground.background;
  const ownText = style.color === undefined ? null : readColor(style.color);
  const lightText = ownText ?? ground.lightText;
  return {
    style: {
      ...darkenLines(style),
      ...(isSeen ? { "background-color": writeColor(background) } : {}),
      // A box without a colour for its text gets one, or the text would be that of the page around it.
      ...(ownText !== null || isSeen ? { color: writeColor(darkText(lightText, background)) } : {}),
    },
    inner: { background, lightText },
  };
}

/** Lines are judged by the page, whatever they enclose. */
function darkenLines(style: Style): Style {
  const page = Color(DARK_PAGE);
  const entries = LINES.flatMap((property): [string, string][] => {
    const value = style[property];
    if (value === undefined) return [];
    return [
      [
        property,
        value.replace(COLOR, (text) => {
          const color = readColor(text);
          return color === null || color.alpha() < LEAST_ALPHA ? text : writeColor(darkText(color, page));
        }),
      ],
    ];
  });
  return { ...style, ...Object.fromEntries(entries) };
}

const LINES = [
  "border",
  "border-top",
  "border-right",
  "border-bottom",
  "border-left",
  "box-shadow",
] as const satisfies readonly CssProperty[];
const COLOR = /#[0-9a-f]{3,8}\b|rgba?\([^)]*\)/gi;

function readColor(text: string): ColorInstance | null {
  try {
    return Color(text);
  } catch {
    // Not a colour but a word such as inherit: WeChat leaves it alone.
    return null;
  }
}

function writeColor(color: ColorInstance): string {
  return color.alpha() === 1 ? color.hex().toLowerCase() : color.rgb().round().string().replaceAll(" ", "");
}
