/** Work that nobody waits for while the process runs; its end does. */
export type UnderWay = {
  add(work: Promise<unknown>): void;
  /** Resolves when nothing is under way any more, what is added meanwhile included. */
  ended(): Promise<void>;
};

/** Keeps account of such work, whether it succeeds or not. Who adds it sees to its errors. */
export function createUnderWay(): UnderWay {
  const works = new Set<Promise<unknown>>();
  return {
    add(work) {
      works.add(work);
      const forget = () => works.delete(work);
      work.then(forget, forget);
    },
    async ended() {
      while (works.size > 0) await Promise.allSettled(works);
    },
  };
}
