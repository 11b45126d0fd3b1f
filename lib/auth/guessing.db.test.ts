import { beforeEach, expect, it } from "vitest";
import { db } from "@/lib/platform/db/db";
import { DAY, MINUTE, SECOND } from "@/lib/platform/time";
import { stoppedClock } from "@/lib/testing/clock";
import { deleteForgottenGuesses, giveGuessBack, guessKey, takeGuess } from "./guessing";

const key = guessKey("person", "lin@example.com");
const clock = stoppedClock(Date.UTC(2026, 10, 29));

beforeEach(() => db.signInGuess.deleteMany());

it("takes ten attempts, and lets each one after them wait twice as long, up to a minute", async () => {
  const waits: (number | null)[] = [];
  for (let attempt = 0; attempt < 20; attempt++) {
    const wait = await takeGuess(key, clock);
    if (wait !== null) waits.push(wait);
    if (wait !== null) clock.advance(wait * SECOND);
  }
  expect(waits.slice(0, 5)).toEqual([1, 2, 4, 8, 16]);
  clock.advance(MINUTE);
  for (let more = 0; more < 10; more++) {
    expect(await takeGuess(key, clock)).toBeNull();
    expect(await takeGuess(key, clock)).toBeLessThanOrEqual(60);
    clock.advance(MINUTE);
  }
});

it("counts attempts that come all at once", async () => {
  const answers = await Promise.all(Array.from({ length: 40 }, () => takeGuess(key, clock)));
  expect(answers.filter((wait) => wait === null).length).toBeLessThanOrEqual(10);
});

it("makes nobody wait for what others guess at", async () => {
  for (let attempt = 0; attempt < 12; attempt++) await takeGuess(key, clock);
  expect(await takeGuess(guessKey("person", "wang@example.com"), clock)).toBeNull();
  expect(await takeGuess(guessKey("device", "lin@example.com"), clock)).toBeNull();
});

it("never makes who signs in ten times a day wait", async () => {
  for (let time = 0; time < 30; time++) {
    expect(await takeGuess(key, clock)).toBeNull();
    await giveGuessBack(key);
  }
});

it("makes nobody wait for a clock that was ahead", async () => {
  const ahead = stoppedClock(clock.now() + 400 * DAY);
  for (let attempt = 0; attempt < 10; attempt++) await takeGuess(key, ahead);
  expect(await takeGuess(key, clock)).toBeNull();
});

it("forgets after a day", async () => {
  for (let attempt = 0; attempt < 10; attempt++) await takeGuess(key, clock);
  clock.advance(DAY + MINUTE);
  expect(await takeGuess(key, clock)).toBeNull();
  expect(await takeGuess(key, clock)).toBeNull();
  clock.advance(DAY + MINUTE);
  expect(await deleteForgottenGuesses(clock)).toBe(1);
});

it("keeps no e-mail address", async () => {
  await takeGuess(key, clock);
  expect(JSON.stringify(await db.signInGuess.findMany())).not.toContain("lin");
});
