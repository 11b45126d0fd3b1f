import { checkReadable } from "./check-readable";
import { drawCode } from "./draw-code";
import { mendStyle } from "./mend-style";
import { canBeReadAskew, findLeastSide, measureReserve } from "./read-again";
import { listLogoScales } from "./room";
import { type CodeStyle, SAFETY_LEVELS, type Safety, type StyleAssessment } from "./style";

/** Of the hard looks that a code survives. */
const RESERVE = { safe: 0.7, fair: 0.4 } as const;
/** Of sizes of a logo that are tried, from the largest that the rules allow. */
const LOGO_TRIES = 4;

/**
 * What staff want to know before they print a thousand: whether a style is read, how much it has in reserve, how small
 * it may be, how large its logo, and what would make it better.
 *
 * @param url what the code must be read as
 * @param style its logo as readLogo answers it, or any other
 */
export async function assessStyle(url: string, style: CodeStyle): Promise<StyleAssessment> {
  const verdict = await checkReadable(url, style);
  const safety = verdict.ok ? await measureSafety(url, style) : null;
  return { verdict, safety, mended: safety?.level === "safe" ? null : await findMending(url, style, safety) };
}

async function measureSafety(url: string, style: CodeStyle): Promise<Safety> {
  const code = drawCode(url, style);
  const wanted = { code, url, ground: style.foreground };
  const [reserve, smallestMm, largestLogo] = await Promise.all([
    measureReserve(wanted),
    findLeastSide(wanted),
    style.logo ? findLargestLogo(url, style, code.modules) : null,
  ]);
  // What the rules would rather have otherwise shows in bad light only, which no drawing knows.
  const isAsItShould = Object.keys(mendStyle(code.modules, style)).length === 0;
  const level = levelOf(isAsItShould ? reserve : Math.min(reserve, RESERVE.fair));
  return { level, smallestMm, largestLogo };
}

function levelOf(reserve: number): Safety["level"] {
  if (reserve >= RESERVE.safe) return "safe";
  return reserve >= RESERVE.fair ? "fair" : "weak";
}

/** The largest that is read however the phone is held; null when none of those tried is. */
async function findLargestLogo(url: string, style: CodeStyle, modules: number): Promise<number | null> {
  for (const logoScale of listLogoScales(modules).slice(0, LOGO_TRIES)) {
    const code = drawCode(url, { ...style, logoScale });
    if (await canBeReadAskew({ code, url, ground: style.foreground })) return logoScale;
  }
  return null;
}

/** The changes that make a style better, shapes only if nothing else does; null when nothing helps. */
async function findMending(
  url: string,
  style: CodeStyle,
  before: Safety | null,
): Promise<Partial<CodeStyle> | null> {
  const gentle = mendStyle(drawCode(url, style).modules, style);
  for (const changes of [gentle, { ...gentle, dots: "square" } as const]) {
    const mended = { ...style, ...changes };
    if (JSON.stringify(mended) === JSON.stringify(style) || !(await checkReadable(url, mended)).ok) continue;
    if (rankOf(await measureSafety(url, mended)) > rankOf(before)) return changes;
  }
  return null;
}

/** What cannot be read at all comes before what barely can. */
function rankOf(safety: Safety | null): number {
  return safety === null ? -1 : SAFETY_LEVELS.indexOf(safety.level);
}
