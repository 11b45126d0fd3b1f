const PICTURE = "{\\pict";
const TYPES = [
  ["\\pngblip", "image/png"],
  ["\\jpegblip", "image/jpeg"],
] as const;

/**
 * The pictures in what Word puts on the clipboard beside its HTML, in the order of the text: the HTML names files of the
 * other program only. Word says each once more as a metafile, which is left out.
 */
export function picturesInRtf(rtf: string): Blob[] {
  // Each part begins behind the word and ends, at the latest, where the next picture begins.
  return rtf
    .split(PICTURE)
    .slice(1)
    .flatMap((part) => readPicture(part) ?? []);
}

function readPicture(part: string): Blob | null {
  const text = ownText(part);
  const type = TYPES.find(([word]) => text.includes(word))?.[1];
  const digits = text.replace(/\\[a-z]+-?\d*/gi, " ").replace(/\s+/g, "");
  if (!type || digits.length < 2 || !/^[\da-f]+$/i.test(digits)) return null;
  const bytes = new Uint8Array(Math.floor(digits.length / 2));
  for (let at = 0; at < bytes.length; at++) bytes[at] = Number.parseInt(digits.slice(at * 2, at * 2 + 2), 16);
  return new Blob([bytes], { type });
}

/** What a group says itself, up to where it ends; the groups within it only name the picture. */
function ownText(part: string): string {
  const pieces: string[] = [];
  let depth = 0;
  for (const [piece] of part.matchAll(/[{}]|[^{}]+/g)) {
    if (piece === "{") depth++;
    else if (piece === "}") depth--;
    else if (depth === 0) pieces.push(piece);
    if (depth < 0) break;
  }
  return pieces.join(" ");
}
