import { expect, it } from "vitest";
import { workAhead } from "./work-ahead";

it("gives results in order, with no more under way than it may", async () => {
  let underWay = 0;
  let most = 0;
  const work = async (number: number) => {
    most = Math.max(most, ++underWay);
    // The first takes longest.
    for (let turn = number; turn < 5; turn += 1) await Promise.resolve();
    underWay -= 1;
    return number * 10;
  };
  const results: number[] = [];
  for await (const result of workAhead([1, 2, 3, 4, 5], 1, work)) results.push(result);
  expect(results).toEqual([10, 20, 30, 40, 50]);
  expect(most).toBe(2);
});

it("fails with the first failure, and begins nothing after it", async () => {
  const begun: number[] = [];
  const work = async (number: number) => {
    begun.push(number);
    if (number > 1) throw new Error(`number ${number}`);
    return number;
  };
  const taken: number[] = [];
  const take = async () => {
    for await (const result of workAhead([1, 2, 3, 4, 5, 6], 1, work)) taken.push(result);
  };
  await expect(take()).rejects.toThrow("number 2");
  expect(taken).toEqual([1]);
  expect(begun).toEqual([1, 2, 3]);
});
