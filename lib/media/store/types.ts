import type { Readable } from "node:stream";

/** Both ends belong to it, counted from 0. */
export type ByteRange = { start: number; end: number };

/** Keeps contents under their hashes, of all accounts together: who may see what, the library knows. */
export type MediaStore = {
  /**
   * Takes a whole local file over, or throws and leaves it; there is no half of it, whenever the process dies. The same
   * content again is one.
   */
  take(hash: string, file: string): Promise<void>;
  /** A stream of a content or of a part of it; null when it is not there. */
  open(hash: string, range?: ByteRange): Promise<Readable | null>;
  delete(hash: string): Promise<void>;
  /** The hashes of all that is there, in no particular order; what comes or goes meanwhile may be missing or told twice. */
  list(): AsyncIterable<string>;
};
