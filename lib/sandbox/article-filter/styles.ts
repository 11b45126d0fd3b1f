import type { FilterRules } from "./filter-rules";

/** The address under which a picture is shown, or null when it is not one of the platform's. */
export type OwnPicture = (address: string) => string | null;

/** Cut out of every style: places that leave the text, and what some browsers run. */
const CUT = new Set(["position", "-webkit-overflow-scrolling", "behavior", "-moz-binding"]);
const MODERN_NAMES =
  /^(?:--|(?:-webkit-)?(?:grid|filter|backdrop-filter|clip-path|transition|animation)(?:-|$))/;
const MODERN_VALUES = /\bvar\s*\(|\bimage-set\s*\(|^\s*(?:inline-)?grid\b/i;
const ACTIVE_VALUES = /expression\s*\(|javascript:/i;
const ADDRESS = /url\(\s*(?:'([^']*)'|([^'()\s]*))\s*\)/gi;

/**
 * A style attribute as it is stored: declarations that the platform does not take are cut out, the rest stays letter by
 * letter, but for quotation marks, which become single ones, and comments.
 */
export function filterStyle(style: string, rules: FilterRules, ownPicture: OwnPicture): string {
  const kept: string[] = [];
  for (const part of declarationsOf(style)) {
    const filtered = filterDeclaration(part, rules, ownPicture);
    if (filtered !== null) kept.push(filtered);
  }
  return kept.join(";");
}

function filterDeclaration(part: string, rules: FilterRules, ownPicture: OwnPicture): string | null {
  if (part.trim() === "") return part;
  const colon = part.indexOf(":");
  const name = part.slice(0, colon).trim().toLowerCase();
  const value = part.slice(colon + 1);
  if (colon < 0 || !/^-{0,2}[a-z][\w-]*$/.test(name) || CUT.has(name)) return null;
  if (ACTIVE_VALUES.test(value) || /[{}]/.test(value)) return null;
  if (rules.modernStyles === "removed" && (MODERN_NAMES.test(name) || MODERN_VALUES.test(value))) return null;
  if (!/url\s*\(/i.test(value)) return part;
  let isOwn = true;
  const shown = value.replace(ADDRESS, (_whole, quoted: string | undefined, bare: string | undefined) => {
    const address = ownPicture(quoted ?? bare ?? "");
    if (address === null || /['()\s\\]/.test(address)) isOwn = false;
    return `url('${address}')`;
  });
  const addresses = value.match(/url\s*\(/gi)?.length;
  return isOwn && addresses === value.match(ADDRESS)?.length ? `${part.slice(0, colon + 1)}${shown}` : null;
}

/** Strings, escapes and comments as wholes, closed or not; what lies between; and what stands alone. */
const PIECES =
  /'[^'\\]*(?:\\[\s\S][^'\\]*)*(?:'|$)|"[^"\\]*(?:\\[\s\S][^"\\]*)*(?:"|$)|\\[\s\S]|\/\*[\s\S]*?(?:\*\/|$)|[^'"\\/;()]+|[\s\S]/g;
const CLOSED_STRING = /^(?:'[^'\\]*(?:\\[\s\S][^'\\]*)*'|"[^'\\"]*")$/;

/**
 * The parts between semicolons outside of quotation marks and brackets, without comments. Parts in which something is
 * left open, or whose quotation marks cannot be made single ones, are left out: whatever comes out comes out again.
 */
function declarationsOf(style: string): string[] {
  const parts: string[] = [];
  let part = "";
  let depth = 0;
  let isBroken = false;
  const endPart = () => {
    // A double one that is left, in a string or escaped, could only be written as an entity.
    if (!isBroken && !part.includes('"')) parts.push(part);
    part = "";
    isBroken = false;
  };
  for (const [piece] of style.matchAll(PIECES)) {
    if (piece === ";" && depth === 0) {
      endPart();
      continue;
    }
    if (piece === "(") depth += 1;
    if (piece === ")") depth = Math.max(0, depth - 1);
    isBroken ||= isOpenPiece(piece);
    part += storedPiece(piece, depth);
  }
  isBroken ||= depth > 0;
  endPart();
  return parts;
}

function isOpenPiece(piece: string): boolean {
  return piece === "\\" || (/^['"]/.test(piece) && !CLOSED_STRING.test(piece));
}

function storedPiece(piece: string, depth: number): string {
  if (piece.startsWith('"')) return `'${piece.slice(1, -1)}'`;
  // Within brackets it may be part of an address.
  return piece.startsWith("/*") && depth === 0 ? " " : piece;
}
