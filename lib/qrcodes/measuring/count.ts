import { findSettledDelivery } from "@/lib/platform/db/settled-id";
import type { RecurringWork } from "@/lib/platform/jobs/job-kind";
import { startTimeSlice } from "@/lib/platform/time-slice";
import { codesOf } from "./codes-of";
import { finishMoves } from "./moves";
import { type Range, readEvents } from "./read-events";
import { byPerson, readPeople } from "./read-people";
import { clearForRecount, isClearing } from "./recount";
import { readScopeBook } from "./scope-book";
import { readStanding, type Standing, writeFrom } from "./standing";
import { storeCounts, storePeople } from "./store-tally";
import { Tally } from "./tally";

// What codes bring is counted off the webhook's path: from the deliveries, in the order of their ids, each exactly
// once. A step's counters and the place up to which they go are written together or not at all.

/** So many ids at a time: SQLite's other writers wait for one such step at most. */
const STEP = 2000;

/** Keeps the counters of codes up to date. */
export const codeCounting: RecurringWork = {
  name: "qrcodes.counting",
  every: 5000,
  run: (_clock, signal) => countCodes(signal),
};

/** Counts the deliveries that came since the last time, until it is through or told to stop. */
export async function countCodes(signal: AbortSignal): Promise<void> {
  await finishMoves(signal);
  let standing = await readStanding();
  if (isClearing(standing)) {
    await clearForRecount(standing, signal);
    standing = await readStanding();
  }
  const end = (await findSettledDelivery()) ?? 0;
  while (!signal.aborted && !isClearing(standing) && standing.place < end) {
    await countStep(standing, Math.min(standing.place + STEP, end));
    // When somebody else was quicker, it goes on from where they are.
    standing = await readStanding();
  }
}

async function countStep(standing: Standing, next: number): Promise<boolean> {
  const tally = await tallyOf({ after: standing.place, end: next });
  return writeFrom(standing, next, async (tx) => {
    await storeCounts(tx, tally);
    await storePeople(tx, tally);
  });
}

async function tallyOf(range: Range): Promise<Tally> {
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
