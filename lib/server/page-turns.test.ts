import { EventEmitter } from "node:events";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { SECOND } from "@/lib/platform/time";
import { createPageTurns, type PageTurns } from "./page-turns";

const AT_ONCE = 16;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

class Answer extends EventEmitter {
  closed = false;
  close(): void {
    this.closed = true;
    this.emit("close");
  }
}

let made: Answer[] = [];
async function ask(turns: PageTurns, address: string): Promise<Answer> {
  const answer = new Answer();
  void turns.take(address, answer).then((isWanted) => isWanted && made.push(answer));
  await vi.advanceTimersByTimeAsync(0);
  return answer;
}

async function askOften(turns: PageTurns, address: string, times: number): Promise<Answer[]> {
  made = [];
  const answers: Answer[] = [];
  for (let count = 0; count < times; count++) answers.push(await ask(turns, address));
  return answers;
}

it("an address gets so many pages at a time; another one does not wait behind them", async () => {
  const turns = createPageTurns();
  const answers = await askOften(turns, "203.0.113.1", AT_ONCE + 2);
  expect(made).toHaveLength(AT_ONCE);
  const other = await ask(turns, "203.0.113.2");
  expect(made.at(-1)).toBe(other);
  answers[0]?.close();
  await vi.advanceTimersByTimeAsync(0);
  expect(made.at(-1)).toBe(answers[AT_ONCE]);
});

it("nothing is made for those who hung up while they waited", async () => {
  const turns = createPageTurns();
  const answers = await askOften(turns, "203.0.113.1", AT_ONCE + 900);
  for (const answer of answers.slice(AT_ONCE)) answer.close();
  const patient = await ask(turns, "203.0.113.1");
  answers[0]?.close();
  await vi.advanceTimersByTimeAsync(0);
  expect(made).toHaveLength(AT_ONCE + 1);
  expect(made.at(-1)).toBe(patient);
});

it("long downloads keep nobody from a page for long, and end once", async () => {
  const turns = createPageTurns();
  const downloads = await askOften(turns, "203.0.113.1", AT_ONCE);
  await vi.advanceTimersByTimeAsync(5 * SECOND);
  for (const download of downloads) download.close();
  await askOften(turns, "203.0.113.1", AT_ONCE + 1);
  expect(made).toHaveLength(AT_ONCE);
});
