import Color, { type ColorInstance } from "color";
import type { NodePath } from "@/lib/articles/document/document-types";
import type { Markup } from "@/lib/articles/markup/markup";
import type { Style } from "@/lib/articles/themes/style";
import { DARK_PAGE, DARK_TEXT, LIGHT_PAGE, LIGHT_TEXT } from "./dark-color";
import { startDarkening } from "./in-dark";
import { rememberPairs } from "./remember-pairs";

/** Below this the larger half of readers begins to squint: WCAG 2.2, 1.4.3, for large text. */
export const LEAST_CONTRAST = 3;

export type TextContrast = {
  /** The node of the document; null for what no node wrote, such as the heading of footnotes. */
  path: NodePath | null;
  text: string;
  /** From 1 to 21. */
  ratio: number;
};
export type PoorContrast = TextContrast & { mode: "light" | "dark" };

/** Every text that is hard to read on its background, in the light or in the dark, with the node that holds it. */
export function namePoorContrast(markup: readonly Markup[]): PoorContrast[] {
  return startNamingContrast()(markup);
}

/** The same for one part of an article after the other: what they have in common is computed once. */
export function startNamingContrast(): typeof namePoorContrast {
  const inDark = startDarkening();
  const onLight = contrastsOn(LIGHT_PAGE, LIGHT_TEXT);
  const onDark = contrastsOn(DARK_PAGE, DARK_TEXT);
  const poor = ({ ratio }: TextContrast) => ratio < LEAST_CONTRAST;
  return (markup) => [
    ...onLight(markup)
      .filter(poor)
      .map((each) => ({ ...each, mode: "light" as const })),
    ...onDark(inDark(markup))
      .filter(poor)
      .map((each) => ({ ...each, mode: "dark" as const })),
  ];
}

type Ground = { background: ColorInstance; text: ColorInstance; ratio: number };

function contrastsOn(page: string, text: string): (markup: readonly Markup[]) => TextContrast[] {
  const ground = groundOf(Color(page), Color(text));
  const step = rememberPairs(stepInto);
  return (markup) => contrastsOf(markup, ground, null, step);
}

function contrastsOf(
  markup: readonly Markup[],
  ground: Ground,
  path: NodePath | null,
  step: typeof stepInto,
): TextContrast[] {
  return markup.flatMap((node): TextContrast[] => {
    if (typeof node !== "string") {
      return contrastsOf(node.children, step(node.style, ground), node.path ?? path, step);
    }
    return node.trim() === "" ? [] : [{ path, text: node, ratio: ground.ratio }];
  });
}

function stepInto({ color, "background-color": background }: Style, ground: Ground): Ground {
  if (color === undefined && background === undefined) return ground;
  return groundOf(
    background === undefined ? ground.background : over(Color(background), ground.background),
    color === undefined ? ground.text : Color(color),
  );
}

function groundOf(background: ColorInstance, text: ColorInstance): Ground {
  return { background, text, ratio: over(text, background).contrast(background) };
}

/** A transparent colour as it is seen on another one. */
function over(color: ColorInstance, background: ColorInstance): ColorInstance {
  const alpha = color.alpha();
  const below = background.rgb().array();
  const parts = color
    .rgb()
    .array()
    .map((part, index) => part * alpha + (below[index] ?? 0) * (1 - alpha));
  return Color.rgb(parts);
}
