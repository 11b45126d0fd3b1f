import { type DeliveryReader, follow } from "@/lib/deliveries/follow";
import { beginAnew } from "@/lib/deliveries/places";
import type { DeliveryRange } from "@/lib/deliveries/types";
import type { Clock } from "@/lib/platform/clock";
import type { RecurringWork } from "@/lib/platform/jobs/job-kind";
import { SECOND } from "@/lib/platform/time";
import { startTimeSlice } from "@/lib/platform/time-slice";
import { finishMoves } from "./moves";
import { readEvents } from "./read-events";
import { byPerson, readPeople } from "./read-people";
import { codesOf, readScopeBook } from "./scope-book";
import { IDS_A_STEP } from "./step-size";
import { clearSomeCounts } from "./store-tally";
import { Tally } from "./tally";
import { addParts, type PreparedTally, prepareTally, storeOrPutDown } from "./tally-parts";
import { COUNTING } from "./types";

/** Keeps the counters of codes up to date. */
export const codeCounting: RecurringWork = { name: COUNTING, every: 5 * SECOND, run: countCodes };

/** Counts the deliveries that came since the last time, until it is through or told to stop. */
export async function countCodes(clock: Clock, signal: AbortSignal): Promise<void> {
  await finishMoves(signal);
  await follow(codeReader, clock, signal);
}

/** Forgets all counters, so that they are counted anew from the deliveries that are kept. Whoever counts does it. */
export function recountCodes(): Promise<void> {
  return beginAnew(COUNTING);
}

const codeReader: DeliveryReader<PreparedTally> = {
  name: COUNTING,
  startsAt: "oldest",
  finish: addParts,
  idsAStep: IDS_A_STEP,
  step: async (range) => prepareTally(await tallyOf(range)),
  write: storeOrPutDown,
  clear: clearSomeCounts,
};

async function tallyOf(range: DeliveryRange): Promise<Tally> {
  const tally = new Tally();
  const people = byPerson(await readEvents(range));
  const personOf = await readPeople(people);
  const persons = people.flatMap((events) => {
    const [first] = events;
    return first ? [{ events, person: personOf(first) }] : [];
  });
  const book = await readScopeBook(persons.flatMap(({ events, person }) => codesOf(events, person)));
  const slice = startTimeSlice();
  for (const { events, person } of persons) {
    tally.addPerson(person, events, book);
    if (slice.isOver()) await slice.rest();
  }
  return tally;
}
