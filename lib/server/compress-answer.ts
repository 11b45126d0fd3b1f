import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** What travels, and how it was compressed; null: not at all. */
export type Compressed = { body: Buffer; encoding: "br" | "gzip" | null };

type Kept = { made: Promise<Compressed>; bytes: number };

/** Shorter, and compressing gains nothing. */
const WORTH_COMPRESSING_BYTES = 1024;
/** Of what is compressed for one reader: as much as a millisecond gives. */
const QUALITY_ONCE = 4;
/** Of what is compressed for all of them. */
const QUALITY_KEPT = 6;
/** Of a page's compressed form there are some ten kilobytes: enough for the pages that are read at one time. */
const KEPT_BYTES = 16 * 1024 * 1024;

const compress = { br: promisify(brotliCompress), gzip: promisify(gzip) };

/**
 * Compresses what readers get. What has an etag is compressed once and kept, the least recently read going first.
 *
 * @param keptBytes the most that is kept
 */
export function createCompressor(keptBytes = KEPT_BYTES) {
  const kept = new Map<string, Kept>();
  let total = 0;

  return (text: string, etag: string | undefined, accepted: string): Promise<Compressed> => {
    const encoding = encodingFor(text, accepted);
    if (encoding === null) return Promise.resolve({ body: Buffer.from(text), encoding });
    if (etag === undefined) return compressAs(encoding, text, QUALITY_ONCE);
    const key = `${encoding} ${etag}`;
    // Whoever asks meanwhile waits for the same.
    const entry = kept.get(key) ?? { made: compressAs(encoding, text, QUALITY_KEPT), bytes: 0 };
    if (!kept.has(key)) entry.made.then(({ body }) => weigh(key, entry, body.length)).catch(() => drop(key));
    // The last in the order of a Map is the last that was read.
    kept.delete(key);
    kept.set(key, entry);
    return entry.made;
  };

  function weigh(key: string, entry: Kept, bytes: number): void {
    if (kept.get(key) !== entry) return;
    entry.bytes = bytes;
    total += bytes;
    for (const oldest of kept.keys()) {
      if (total <= keptBytes) return;
      drop(oldest);
    }
  }

  function drop(key: string): void {
    total -= kept.get(key)?.bytes ?? 0;
    kept.delete(key);
  }
}

async function compressAs(encoding: "br" | "gzip", text: string, quality: number): Promise<Compressed> {
  const body = Buffer.from(text);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
  };
  return { body: await (encoding === "br" ? compress.br(body, { params }) : compress.gzip(body)), encoding };
}

function encodingFor(text: string, accepted: string): "br" | "gzip" | null {
  if (Buffer.byteLength(text) < WORTH_COMPRESSING_BYTES) return null;
  if (reads("br", accepted)) return "br";
  return reads("gzip", accepted) ? "gzip" : null;
}

/** Listed, and not with the weight that means "never". */
function reads(encoding: "br" | "gzip", accepted: string): boolean {
  return new RegExp(`\\b${encoding}\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))`).test(accepted);
}
