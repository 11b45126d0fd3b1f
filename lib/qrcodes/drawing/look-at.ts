import sharp from "sharp";
import type { Seen } from "./code-readers";
import type { Drawing } from "./drawing";
import { toSvg } from "./to-svg";

/** How somebody holds a phone in front of a code. */
export type View = {
  /** Pixels a module: the further away, the fewer. */
  distance: number;
  /** Degrees, clockwise. */
  turn?: number;
  /** Degrees by which the code leans away from the camera. */
  tilt?: number;
  /** How far what should be sharp runs out, in modules: a lens out of focus, ink in paper. */
  blur?: number;
};

/** How far a camera is from the code, as a multiple of its longer side; nearer would bend it more. */
const CAMERA = 2.5;
/** Blur below this many pixels is none; the library knows no less. */
const LEAST_BLUR = 0.3;

/** A drawing as a camera sees it. Pixels that are not of the drawing look like its first one. */
export async function lookAt(drawing: Drawing, view: View): Promise<Seen> {
  const { distance, turn = 0, tilt = 0, blur = 0 } = view;
  const picture = sharp(Buffer.from(toSvg(drawing, Math.round(drawing.width * distance))), { density: 72 });
  const softened = blur * distance > LEAST_BLUR ? picture.blur(blur * distance) : picture;
  const { data, info } = await softened
    .flatten({ background: "#ffffff" })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const seen = { pixels: new Uint8Array(data), width: info.width, height: info.height };
  return turn === 0 && tilt === 0 ? seen : turnAway(seen, radians(turn), radians(tilt));
}

/** Asks of each pixel of the new picture where it comes from, and mixes the four that are nearest to there. */
function turnAway(flat: Seen, turn: number, tilt: number): Seen {
  const side = Math.ceil(Math.hypot(flat.width, flat.height));
  const camera = CAMERA * Math.max(flat.width, flat.height);
  const [sinTurn, cosTurn, sinTilt, cosTilt] = [
    Math.sin(turn),
    Math.cos(turn),
    Math.sin(tilt),
    Math.cos(tilt),
  ];
  const pixels = new Uint8Array(side * side);
  for (let row = 0; row < side; row += 1) {
    const v = row - (side - 1) / 2;
    // The ray through this row meets the leaning plane here.
    const y = (v * camera) / (camera * cosTilt - v * sinTilt);
    const scale = (camera + y * sinTilt) / camera;
    for (let column = 0; column < side; column += 1) {
      const x = (column - (side - 1) / 2) * scale;
      const from = { x: x * cosTurn + y * sinTurn, y: y * cosTurn - x * sinTurn };
      pixels[row * side + column] = mixAt(
        flat,
        from.x + (flat.width - 1) / 2,
        from.y + (flat.height - 1) / 2,
      );
    }
  }
  return { pixels, width: side, height: side };
}

function mixAt(seen: Seen, x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const [toRight, down] = [x - left, y - top];
  const upper = pixelAt(seen, left, top) * (1 - toRight) + pixelAt(seen, left + 1, top) * toRight;
  const lower = pixelAt(seen, left, top + 1) * (1 - toRight) + pixelAt(seen, left + 1, top + 1) * toRight;
  return upper * (1 - down) + lower * down;
}

function pixelAt({ pixels, width, height }: Seen, x: number, y: number): number {
  const isInside = x >= 0 && y >= 0 && x < width && y < height;
  return pixels[isInside ? y * width + x : 0] ?? 0;
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
