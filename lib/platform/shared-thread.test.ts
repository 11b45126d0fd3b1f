import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, describe, expect, it, vi } from "vitest";
import { isThreadLost, shareThread } from "./shared-thread";

const folder = mkdtempSync(path.join(tmpdir(), "mpdesk-thread-"));
const program = path.join(folder, "program.mjs");
// Speaks as serveThread does, which is TypeScript.
writeFileSync(
  program,
  `import { parentPort, threadId } from "node:worker_threads";
  parentPort.on("message", ({ id, request }) => {
    if (request.act === "die") process.exit(1);
    if (request.act === "throw") throw new Error("out of memory");
    if (request.act === "refuse") parentPort.postMessage({ id, error: "no such code" });
    if (request.act === "answer") parentPort.postMessage({ id, value: threadId });
  });`,
);
afterEach(() => {
  vi.useRealTimers();
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("a shared thread", () => {
  it("answers everybody, one thread for all", async () => {
    const { use } = shareThread(program);
    const answers = await Promise.all([1, 2, 3].map(() => use((ask) => ask({ act: "answer" }))));
    expect(new Set(answers).size).toBe(1);
  });

  it("says why it could not do something, and lives on", async () => {
    const { use } = shareThread(program);
    await use(async (ask) => {
      const before = await ask({ act: "answer" });
      await expect(ask({ act: "refuse" })).rejects.toThrow("no such code");
      expect(await ask({ act: "answer" })).toBe(before);
    });
  });

  it.each(["die", "throw"])(
    "that dies (%s) lets nobody wait, and whoever comes next gets another",
    async (act) => {
      const { use } = shareThread(program);
      const lost: unknown[] = [];
      const keep = (error: unknown) => lost.push(error);
      await use(async (ask) => {
        const waiting = ask({ act: "never answered" }).catch(keep);
        await ask({ act }).catch(keep);
        await waiting;
        // What it knew is gone with it: who was working with it is not handed to another in silence.
        await ask({ act: "answer" }).catch(keep);
      });
      expect(lost.map(isThreadLost)).toEqual([true, true, true]);
      expect(await use((ask) => ask({ act: "answer" }))).toEqual(expect.any(Number));
    },
  );

  it("is ended after a minute in which nobody needs it", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const { use } = shareThread(program);
    const answer = () => use((ask) => ask({ act: "answer" }));
    const first = await answer();
    vi.advanceTimersByTime(59_000);
    expect(await answer()).toBe(first);
    await use(async (ask) => {
      vi.advanceTimersByTime(61_000);
      expect(await ask({ act: "answer" })).toBe(first);
    });
    vi.advanceTimersByTime(61_000);
    expect(await answer()).not.toBe(first);
  });

  it("whose program is not there fails as one that died", async () => {
    const error = await shareThread(path.join(folder, "missing.mjs"))
      .use((ask) => ask({ act: "answer" }))
      .catch((reason: unknown) => reason);
    expect(isThreadLost(error)).toBe(true);
  });
});
