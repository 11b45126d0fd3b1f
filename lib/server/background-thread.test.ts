import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it, vi } from "vitest";
import { onAccountChanged } from "@/lib/accounts/revision";
import { log } from "@/lib/platform/log";
import { startBackground } from "./background-thread";

const folder = mkdtempSync(path.join(tmpdir(), "mpdesk-background-"));
log.level = "silent";
afterAll(() => rmSync(folder, { recursive: true }));

/** A program that speaks as background.ts does, which needs a database, and keeps a diary. */
function makeProgram(name: string, body: string) {
  const diary = path.join(folder, `${name}.txt`);
  const program = path.join(folder, `${name}.mjs`);
  writeFileSync(diary, "");
  writeFileSync(
    program,
    `import { appendFileSync } from "node:fs";
    import { parentPort } from "node:worker_threads";
    const note = (line) => appendFileSync(${JSON.stringify(diary)}, line + "\\n");
    note("started");
    ${body}`,
  );
  return { program, read: () => readFileSync(diary, "utf8").trim().split("\n") };
}

describe("the background thread", () => {
  it("finishes what is under way before it ends, changes of accounts included", async () => {
    const heard: string[] = [];
    const stopListening = onAccountChanged((accountId) => heard.push(accountId));
    const { program, read } = makeProgram(
      "finishing",
      `parentPort.on("message", ({ type }) => type === "stop" && setTimeout(() => {
        note("finished");
        parentPort.postMessage({ type: "accountChanged", accountId: "a" });
        parentPort.postMessage({ type: "stopped" });
      }, 50));`,
    );
    await startBackground(program).close();
    stopListening();
    expect(read()).toEqual(["started", "finished"]);
    expect(heard).toEqual(["a"]);
  });

  it.each([
    ["throws", `throw new Error("out of memory");`],
    ["exits", "process.exit(3);"],
    ["leaves a promise rejected", `Promise.reject(new Error("nobody caught it"));`],
  ])("that %s is followed by another", async (name, body) => {
    const { program, read } = makeProgram(name.replaceAll(" ", "-"), body);
    const background = startBackground(program);
    await vi.waitFor(() => expect(read()).toEqual(["started", "started"]), 10_000);
    await background.close();
  });

  it.each([
    ["says that it moves", `parentPort.postMessage({ type: "moving" });`, true],
    ["lives and does nothing", "", false],
  ])("that %s is seen", async (name, sign, isMoving) => {
    const { program, read } = makeProgram(
      name.replaceAll(" ", "-"),
      `parentPort.on("message", ({ type }) => {
        if (type === "stop") parentPort.postMessage({ type: "stopped" });
        else { ${sign} note("told"); }
      });`,
    );
    const background = startBackground(program);
    expect(background.isMoving()).toBe(true);
    const before = performance.now();
    const now = vi.spyOn(performance, "now").mockImplementation(() => before + 70_000);
    await vi.waitFor(() => expect(read()).toContain("told"), 10_000);
    await vi.waitFor(() => expect(background.isMoving()).toBe(isMoving), 10_000);
    now.mockRestore();
    await background.close();
  });

  it("waits longer each time before the next one, and closing does not wait for it", async () => {
    const { program, read } = makeProgram("hopeless", "process.exit(3);");
    const background = startBackground(program);
    await vi.waitFor(() => expect(read()).toHaveLength(2), 10_000);
    const before = performance.now();
    await background.close();
    expect(performance.now() - before).toBeLessThan(1500);
    expect(read()).toHaveLength(2);
  });
});
