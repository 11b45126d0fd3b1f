import { SECOND } from "@/lib/platform/time";

/** So many pages are made for one address at a time. One thread makes them all: more at once would be ready no sooner. */
const MOST_AT_ONCE = 16;
/** What takes longer than this sends a large file or gets one, which costs the thread little; milliseconds. */
const LONGEST_TURN_MS = 5 * SECOND;

type PageTurns = {
  /**
   * Makes a page for an address when it is its turn.
   *
   * @param hasGone whether the client has hung up: then nobody would see the page, and none is made
   */
  take(address: string, hasGone: () => boolean, makePage: () => Promise<void>): Promise<void>;
};

type Line = { underWay: number; waiting: (() => void)[] };

/**
 * Lets the pages of one address be made a few at a time. Whoever asks for very many and hangs up would otherwise keep the
 * thread at work for nobody, and everybody else, followers included, waiting behind it.
 */
export function createPageTurns(): PageTurns {
  const lines = new Map<string, Line>();

  function leave(address: string, line: Line): void {
    const next = line.waiting.shift();
    if (next) return void next();
    line.underWay -= 1;
    if (line.underWay === 0) lines.delete(address);
  }

  return {
    async take(address, hasGone, makePage) {
      const line = lines.get(address) ?? { underWay: 0, waiting: [] };
      lines.set(address, line);
      const isFree = line.underWay < MOST_AT_ONCE;
      if (isFree) line.underWay += 1;
      // That somebody has hung up may lie there unread, behind the request itself.
      await new Promise<void>((resolve) => (isFree ? setImmediate(resolve) : line.waiting.push(resolve)));
      if (hasGone()) return leave(address, line);
      let isOver = false;
      const end = () => {
        clearTimeout(timer);
        if (!isOver) leave(address, line);
        isOver = true;
      };
      const timer = setTimeout(end, LONGEST_TURN_MS).unref();
      // Not with the connection: a page is made to its end although its client has gone.
      await makePage().finally(end);
    },
  };
}
