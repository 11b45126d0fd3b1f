import type { CodeDrawing } from "@/lib/qrcodes/drawing/draw-code";
import type { Box, GroupPart } from "@/lib/qrcodes/drawing/drawing";

/** A drawn code in the middle of a box, the side of the code itself exactly so long. */
export function placeCode({ width, height, modules, parts }: CodeDrawing, box: Box, side: number): GroupPart {
  const scale = side / modules;
  return {
    type: "group",
    x: box.x + (box.width - width * scale) / 2,
    y: box.y + (box.height - height * scale) / 2,
    scale,
    parts,
  };
}
