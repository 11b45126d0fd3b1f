import { rmSync } from "node:fs";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { buildJobProcess, type JobProcess, startJobProcess } from "@/lib/testing/job-process";
import { sandboxForFile } from "@/lib/testing/sandbox";
import { bodyOf, LONG_MS, openNewsroom } from "./sending.test-kit";

const { platform, makeSandboxAccount } = sandboxForFile();
const PATIENCE = { timeout: 60_000, interval: 5 };

let program: string;
const processes: JobProcess[] = [];
beforeAll(async () => {
  program = await buildJobProcess();
});
afterAll(async () => {
  await Promise.all(processes.map((one) => one.kill()));
  rmSync(program, { force: true });
});

function start(ahead = 0): JobProcess {
  const started = startJobProcess(program, ahead);
  processes.push(started);
  return started;
}

type Newsroom = Awaited<ReturnType<typeof openNewsroom>>;

it.each<[string, (room: Newsroom) => Promise<unknown>, (room: Newsroom) => Promise<void>]>([
  [
    "while pictures are taken",
    () => Promise.resolve(),
    async (room) => expect(await room.callsOf("media/uploadimg")).toBeGreaterThan(0),
  ],
  [
    "while WeChat is asked for the draft and has not made it",
    (room) => room.fail("draft/add", { type: "timeout" }),
    async (room) => expect(await room.callsOf("draft/add")).toBe(1),
  ],
  [
    "after WeChat made the draft, before anybody heard of it",
    (room) => room.fail("draft/add", { type: "lost" }),
    async (room) => expect(await room.drafts()).toHaveLength(1),
  ],
])(
  "killed %s, the next process brings it to one draft",
  async (_, prepare, isInTheMiddle) => {
    const room = await openNewsroom(platform(), await makeSandboxAccount());
    const colors = ["#112233", "#223344", "#334455", "#445566", "#556677", "#667788", "#778899"];
    const pictures: { src: string }[] = [];
    for (const color of colors) pictures.push({ src: await room.pictureAt(color) });
    const id = await room.write({ title: "春茶上新", digest: "第一批", body: bodyOf("茶园", ...pictures) });
    await prepare(room);
    await room.send(id);
    const first = start();
    await vi.waitFor(() => isInTheMiddle(room), PATIENCE);
    await first.kill();
    // Its lease is over, and so is the time that WeChat has to answer.
    const second = start(LONG_MS);
    await vi.waitFor(async () => expect((await room.sending(id)).state).toBe("draft"), PATIENCE);
    await second.kill();
    expect(await room.drafts()).toEqual([["春茶上新"]]);
    // What the first one was giving WeChat when it died is given once more: three at most.
    expect(await room.callsOf("media/uploadimg")).toBeLessThanOrEqual(colors.length + 3);
  },
  180_000,
);
