import type { Drawing, Part, TextPart } from "./drawing";

/** Printers' programs know pictures by their old name only. */
const NAMES = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';

/** How a line of text becomes SVG: outlines in files, letters of the reader's own font in a quick preview. */
export type TextWriter = (part: TextPart) => string;

/**
 * A drawing as an SVG document.
 *
 * @param width of the picture in pixels, its height following; left out, the picture fills the place it is given
 */
export function writeSvg(drawing: Drawing, writeText: TextWriter, width?: number): string {
  const { width: across, height: down, parts } = drawing;
  const size =
    width === undefined ? "" : ` width="${number(width)}" height="${number((width * down) / across)}"`;
  return `<svg ${NAMES}${size} viewBox="0 0 ${number(across)} ${number(down)}">${writeParts(parts, writeText)}</svg>`;
}

/** Attributes of an element; what is undefined is left out. */
export function attributes(values: Record<string, string | number | undefined>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(
      ([name, value]) => ` ${name}="${typeof value === "number" ? number(value) : escapeXml(value ?? "")}"`,
    )
    .join("");
}

/** Text as it stands in XML. What XML cannot hold at all is left out. */
export function escapeXml(text: string): string {
  return text
    .replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
    .replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, "");
}

/** Short and exact enough: a ten-thousandth of a unit. */
export function number(value: number): string {
  return String(Math.round(value * 10_000) / 10_000);
}

function writeParts(parts: readonly Part[], writeText: TextWriter): string {
  return parts.map((part) => writePart(part, writeText)).join("");
}

function writePart(part: Part, writeText: TextWriter): string {
  switch (part.type) {
    case "path":
      return `<path${attributes({ fill: part.fill, "fill-rule": "evenodd", d: part.d })}/>`;
    case "rect": {
      const { x, y, width, height, fill, radius } = part;
      return `<rect${attributes({ x, y, width, height, rx: radius || undefined, fill })}/>`;
    }
    case "image": {
      const { x, y, width, height, dataUri } = part;
      return `<image${attributes({ x, y, width, height, "xlink:href": dataUri })}/>`;
    }
    case "line": {
      const { x1, y1, x2, y2, stroke, width } = part;
      return `<line${attributes({ x1, y1, x2, y2, stroke, "stroke-width": width })}/>`;
    }
    case "text":
      return writeText(part);
    case "group": {
      const turn = part.rotate ? ` rotate(${part.rotate})` : "";
      const transform = `translate(${number(part.x)} ${number(part.y)})${turn} scale(${part.scale})`;
      return `<g${attributes({ transform })}>${writeParts(part.parts, writeText)}</g>`;
    }
    default:
      return part satisfies never;
  }
}
