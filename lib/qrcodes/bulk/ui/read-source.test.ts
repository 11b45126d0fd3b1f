import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { MAX_FILE_BYTES, MAX_PASTED } from "@/lib/qrcodes/bulk/limits";
import { readList } from "@/lib/qrcodes/bulk/reading/read-list";
import type { ListOrder } from "@/lib/qrcodes/bulk/reading/read-list.worker";
import { readFileList, readPastedList } from "./read-source";

const LIST = "名称\n甲店\n";
const NONE = new Map();

type Asked = (order: ListOrder, thread: PretendThread) => void;

/** A thread of the browser, as far as the page knows it. */
class PretendThread {
  static readonly alive = new Set<PretendThread>();
  static perform: Asked;
  onmessage: (event: { data: unknown }) => void = () => undefined;
  onerror: () => void = () => undefined;

  constructor() {
    PretendThread.alive.add(this);
  }
  postMessage(order: ListOrder) {
    PretendThread.perform(order, this);
  }
  terminate() {
    PretendThread.alive.delete(this);
  }
}

beforeEach(() => {
  vi.stubGlobal("Worker", PretendThread);
  PretendThread.perform = ({ source, known, choice }, thread) =>
    thread.onmessage({ data: structuredClone(readList(source, known, choice)) });
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

it("what is larger than any list is refused before it is read", async () => {
  expect(await readPastedList(LIST, NONE)).toMatchObject({ isClear: true });
  expect(await readPastedList(LIST.padEnd(MAX_PASTED + 1), NONE)).toEqual({ problem: "tooLarge" });
  const file = new File([new Uint8Array(MAX_FILE_BYTES + 1)], "list.csv");
  file.arrayBuffer = () => Promise.reject(new Error("It was read"));
  expect(await readFileList(file, NONE)).toEqual({ problem: "tooLarge" });
});

it("a list is read again with what was chosen, and no thread is left behind", async () => {
  const read = await readPastedList("名称；文件夹\n甲；华东\n", NONE);
  if (!("table" in read)) throw new Error("It was not read");
  const again = await read.readAgain({ separator: "，" });
  expect(again).toMatchObject({ separator: "，", text: read.text });
  expect(PretendThread.alive.size).toBe(0);
});

it("a thread that dies or never answers is ended, and said in words", async () => {
  PretendThread.perform = (_, thread) => thread.onerror();
  expect(await readPastedList(LIST, NONE)).toEqual({ problem: "unreadable" });
  vi.useFakeTimers();
  PretendThread.perform = () => undefined;
  const reading = readPastedList(LIST, NONE);
  await vi.runAllTimersAsync();
  expect(await reading).toEqual({ problem: "tooSlow" });
  expect(PretendThread.alive.size).toBe(0);
});
