// npm run bench -- reading: how many of the accepted styles two readers read, a single picture each, when a phone is held
// as people hold it. Wanted: at least 99 % by each of them.
import sharp from "sharp";
import { checkReadable } from "@/lib/qrcodes/drawing/check-readable";
import { CODE_READERS } from "@/lib/qrcodes/drawing/code-readers";
import { drawCode } from "@/lib/qrcodes/drawing/draw-code";
import { CORNER_SHAPES, DOT_SHAPES } from "@/lib/qrcodes/drawing/limits";
import { lookAt, type View } from "@/lib/qrcodes/drawing/look-at";
import { type CodeStyle, codeStyleSchema, DEFAULT_STYLE } from "@/lib/qrcodes/drawing/style";
import { printTable } from "./pages/report";

const WANTED = 0.99;
const URL = "http://weixin.qq.com/q/02Kx7mPqR3sTfWz1d9Nc4vBh6";
const VIEWS: Record<string, View> = {
  "as it is, from afar": { distance: 4 },
  "as it is": { distance: 7 },
  "at full size": { distance: 24 },
  "turned by 12°": { distance: 6, turn: 12 },
  "turned by 30°": { distance: 6, turn: 30 },
  "turned by 45°": { distance: 6, turn: 45 },
  "from below, 25°": { distance: 6, tilt: 25 },
  "aslant, 35°": { distance: 6, tilt: 35, turn: 10 },
  "out of focus": { distance: 6, blur: 0.3 },
  "turned, out of focus": { distance: 6, blur: 0.25, turn: 12 },
};

const rows: string[][] = [];
const accepted = await acceptedStyles();
const shares: number[] = [];
for (const [name, view] of Object.entries(VIEWS)) {
  const seen = await Promise.all(accepted.map((style) => lookAt(drawCode(URL, style), view)));
  const row: string[] = [name];
  for (const read of Object.values(CODE_READERS)) {
    const readings = await Promise.all(seen.map(read));
    const share = readings.filter((said) => said === URL).length / accepted.length;
    shares.push(share);
    row.push(inPercent(share));
  }
  rows.push(row);
}
const readers = Object.keys(CODE_READERS);
const totals = readers.map((_, at) => meanOf(shares.filter((_, index) => index % readers.length === at)));
rows.push(["all", ...totals.map(inPercent)], ["wanted", ...readers.map(() => `≥ ${inPercent(WANTED)}`)]);
printTable(`${accepted.length} accepted styles, one picture of each`, [["held", ...readers], ...rows]);
if (totals.some((share) => share < WANTED)) process.exitCode = 1;

async function acceptedStyles(): Promise<CodeStyle[]> {
  const plain = { create: { width: 200, height: 200, channels: 3, background: "#e60012" } } as const;
  const red = `data:image/png;base64,${(await sharp(plain).png().toBuffer()).toString("base64")}`;
  const frame = { caption: "扫码关注", color: "#0a7d3c", textColor: "#ffffff" };
  const styles = DOT_SHAPES.flatMap((dots) =>
    CORNER_SHAPES.flatMap((corners) =>
      [
        {},
        { logo: red, logoScale: 0.24 },
        { logo: red, logoScale: 0.32 },
        { foreground: "#0b5d3b", cornerColor: "#06893f", quietZone: 2 },
        { foreground: "#07a050", background: "#f3f8ff" },
        { errorCorrection: "Q", frame },
      ].map((change) => codeStyleSchema.parse({ ...DEFAULT_STYLE, dots, corners, ...change })),
    ),
  );
  const verdicts = await Promise.all(styles.map((style) => checkReadable(URL, style)));
  return styles.filter((_, index) => verdicts[index]?.ok);
}

function meanOf(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function inPercent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
