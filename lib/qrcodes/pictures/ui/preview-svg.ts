import { drawCode } from "@/lib/qrcodes/drawing/draw-code";
import type { TextPart } from "@/lib/qrcodes/drawing/drawing";
import type { CodeStyle } from "@/lib/qrcodes/drawing/style";
import { attributes, escapeXml, writeSvg } from "@/lib/qrcodes/drawing/svg";

/** The address of a picture that is drawn here in the browser: the file's own shapes, its words in the reader's font. */
export function previewAddress(url: string, style: CodeStyle): string {
  return `data:image/svg+xml,${encodeURIComponent(previewSvg(url, style))}`;
}

/** The picture itself: its words on the lines and in the sizes of the file. */
export function previewSvg(url: string, style: CodeStyle): string {
  return writeSvg(drawCode(url, style), writeText);
}

function writeText(part: TextPart): string {
  const place = {
    x: part.x,
    y: part.y,
    "font-size": part.size,
    "font-weight": part.weight,
    "font-family": "'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei', sans-serif",
    "text-anchor": part.align,
    fill: part.fill,
    textLength: part.width,
    lengthAdjust: "spacingAndGlyphs",
  };
  return `<text${attributes(place)}>${escapeXml(part.text)}</text>`;
}
