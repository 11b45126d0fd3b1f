import type { Drawing, TextPart } from "./drawing";
import { fontRuns, textWidth } from "./fonts";
import { attributes, number, writeSvg } from "./svg";

/**
 * A drawing as an SVG document that looks the same everywhere: its text is drawn as the outlines of our own font, for
 * a printer's machine has no Chinese font, or another one.
 *
 * @param width in pixels; left out, the picture fills the place it is given
 */
export function toSvg(drawing: Drawing, width?: number): string {
  return writeSvg(drawing, outlineText, width);
}

function outlineText(part: TextPart): string {
  const { text, size, weight } = part;
  const width = textWidth(text, weight, size);
  let pen = part.x - { start: 0, middle: width / 2, end: width }[part.align];
  let d = "";
  for (const { font, text: words } of fontRuns(text, weight)) {
    const scale = size / font.font.unitsPerEm;
    const { glyphs, positions } = font.font.layout(words);
    glyphs.forEach((glyph, index) => {
      const place = positions[index];
      const x = pen + (place?.xOffset ?? 0) * scale;
      const y = part.y - (place?.yOffset ?? 0) * scale;
      // Fonts have y upwards.
      d += glyph.path
        .transform(scale, 0, 0, -scale, x, y)
        .toSVG()
        .replace(/-?\d+\.?\d*(?:e-?\d+)?/g, shorten);
      pen += (place?.xAdvance ?? 0) * scale;
    });
  }
  // Not by the even-odd rule: strokes of one letter overlap.
  return d && `<path${attributes({ fill: part.fill, "aria-label": text, role: "img", d })}/>`;
}

function shorten(value: string): string {
  return number(Number(value));
}
