import type { MediaStore } from "./types";

/** Two stores as one, of which the second is being emptied into the first or has been: what is new goes to the first. */
export function createStorePair(first: MediaStore, second: MediaStore): MediaStore {
  return {
    take: (hash, file) => first.take(hash, file),
    async open(hash, range) {
      const content = (await first.open(hash, range)) ?? (await second.open(hash, range));
      // Between the two looks it may have been moved.
      return content ?? first.open(hash, range);
    },
    async delete(hash) {
      await Promise.all([first.delete(hash), second.delete(hash)]);
    },
    async *list() {
      yield* first.list();
      yield* second.list();
    },
  };
}
