import { processSingleton } from "@/lib/platform/process-singleton";

/** Of the four threads in which Node reads files, compresses and hashes passwords, a picture takes one for seconds. */
const MOST_PICTURES = 2;

type Turns = <T>(work: () => Promise<T>) => Promise<T>;

/** Lets a few be at work at a time; the others wait in the order they came. */
export function createTurns(most: number): Turns {
  const waiting: (() => void)[] = [];
  let free = most;
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}

/** For all pictures of this process: however many are sent at once, everybody else goes on. */
export const pictureTurns: Turns = (work) =>
  processSingleton("picture-turns", () => createTurns(MOST_PICTURES))(work);
