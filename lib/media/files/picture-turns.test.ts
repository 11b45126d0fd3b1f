import { expect, it } from "vitest";
import { createTurns } from "./picture-turns";

it("lets so many be at work at a time, the others in order, whether the first succeed or not", async () => {
  const take = createTurns(2);
  const begun: number[] = [];
  const works = [0, 1, 2, 3].map((number) => ({ number, ...openWork() }));
  const all = works.map(({ number, promise }) =>
    take(() => {
      begun.push(number);
      return promise;
    }),
  );
  expect(begun).toEqual([0, 1]);
  works[1]?.reject(new Error("broken"));
  await expect(all[1]).rejects.toThrow("broken");
  expect(begun).toEqual([0, 1, 2]);
  works[0]?.resolve();
  await all[0];
  expect(begun).toEqual([0, 1, 2, 3]);
  works[2]?.resolve();
  works[3]?.resolve();
  await Promise.all([all[2], all[3]]);
});

function openWork() {
  let resolve = () => {};
  let reject: (error: Error) => void = () => {};
  const promise = new Promise<void>((onDone, onError) => {
    resolve = onDone;
    reject = onError;
  });
  return { promise, resolve, reject };
}
