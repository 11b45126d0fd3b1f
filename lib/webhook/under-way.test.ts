import { setTimeout as delay } from "node:timers/promises";
import { expect, it } from "vitest";
import { createUnderWay } from "./under-way";

it("waits for work that fails as for any other, and for what comes meanwhile", async () => {
  const underWay = createUnderWay();
  const ended: string[] = [];
  const work = async (name: string) => {
    await delay(10);
    ended.push(name);
  };
  underWay.add(
    work("first").then(() => {
      underWay.add(work("second"));
      throw new Error("refused");
    }),
  );
  await underWay.ended();
  expect(ended).toEqual(["first", "second"]);
});
