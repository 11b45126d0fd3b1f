import { expect, it } from "vitest";
import { db } from "@/lib/platform/db/db";
import { DAY } from "@/lib/platform/time";
import { stoppedClock } from "@/lib/testing/clock";
import { makePerson } from "@/lib/testing/factories";
import { forgetSignIns } from "./forget";

it("deletes sessions that are over and guesses of yesterday, and no others", async () => {
  const clock = stoppedClock();
  const { userId } = await makePerson();
  for (const [id, days] of [
    ["over", -1],
    ["open", 1],
  ] as const) {
    const expiresAt = new Date(clock.now() + days * DAY);
    await db.session.create({ data: { id, token: id, userId, expiresAt } });
    const lastAt = new Date(clock.now() + days * 2 * DAY);
    await db.signInGuess.create({ data: { key: id, attempts: 1, nextAt: lastAt, lastAt } });
  }
  await forgetSignIns(clock);
  expect((await db.session.findMany({ where: { userId } })).map(({ id }) => id)).toEqual(["open"]);
  expect((await db.signInGuess.findMany()).map(({ key }) => key)).toEqual(["open"]);
});
