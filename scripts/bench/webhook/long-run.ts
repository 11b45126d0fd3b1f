import { fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { z } from "zod";
import { type BenchAccount, type Desk, TEXTS } from "./desk";
import { processorMicros, readLongestPause, type Server, startServer, stopServer } from "./programs";

const CODES = 100_000;
const CONNECTIONS = 64;
const SECONDS_A_FIGURE = 10;
/** How long counting may take to be through after the end, in seconds; it is waited for somewhat longer. */
const CAUGHT_UP_WITHIN = 60;
const PATIENCE = 4 * CAUGHT_UP_WITHIN;

const resultSchema = z.object({
  answered: z.number(),
  wrong: z.number(),
  /** Answers in each second. */
  seconds: z.array(
    z
      .number()
      .nullable()
      .transform((count) => count ?? 0),
  ),
  p50: z.number(),
  p99: z.number(),
  longest: z.number(),
});
type Run = z.infer<typeof resultSchema> & { perSecond: number; cpuMicros: number; longestPauseMs: number };

/**
 * Full load for a minute, then half of it, with all background work on and 100,000 codes: what short rounds do not show,
 * a table that grows, checkpoints, and counters that have to keep up.
 */
export async function runLong(desk: Desk, serverFile: string, isQuick: boolean): Promise<void> {
  const account = await desk.createAccount(1000);
  await desk.createCodes(account.id, CODES);
  const servers: Server[] = [];
  try {
    const ours = await startServer(
      serverFile,
      () => [],
      (port) => ({ ...desk.env, PORT: String(port) }),
    );
    servers.push(ours);
    const bare = await startServer("scripts/bench/webhook/bare.mjs", (port) => [String(port)]);
    servers.push(bare);
    const koa = await startServer("scripts/bench/webhook/koa.mjs", (port) => [String(port), account.token]);
    servers.push(koa);
    report(await runEach(desk, account, { ours, bare, koa }, isQuick ? 10 : 60));
  } finally {
    for (const running of servers) await stopServer(running);
  }
}

async function runEach(
  desk: Desk,
  account: BenchAccount,
  { ours, bare, koa }: { ours: Server; bare: Server; koa: Server },
  seconds: number,
) {
  let firstId = CONNECTIONS;
  const run = async (name: string, server: Server, length: number, perSecond: number | null) => {
    const result = await load(server, account, { seconds: length, perSecond, firstId });
    firstId += result.answered + CONNECTIONS;
    console.log(describe(name, result));
    return result;
  };
  const runOthers = async () => ({
    bare: await run("bare node:http", bare, seconds / 2, null),
    koa: await run("Koa + co-wechat", koa, seconds / 2, null),
  });
  console.log(`\nlong run: ${seconds} s of full load, then of half; ${CODES} codes, texts, scans and taps`);
  // The first message of an account waits until its rules and codes are read.
  await run("first messages", ours, 1, 20);
  await run("warm-up", ours, 5, null);
  // Before and after, so that a machine that gets busier does not flatter one side.
  const before = await runOthers();
  const full = await run("Mpdesk, full load", ours, seconds, null);
  const behindAtFull = await desk.countUncounted();
  const half = await run("Mpdesk, half load", ours, seconds, full.perSecond / 2);
  const behindAtEnd = await desk.countUncounted();
  const caughtUpAfter = await untilCounted(desk);
  return { full, half, others: [before, await runOthers()], behindAtFull, behindAtEnd, caughtUpAfter };
}

function report(figures: Awaited<ReturnType<typeof runEach>>): void {
  const { full, half, others, behindAtFull, behindAtEnd, caughtUpAfter } = figures;
  const mean = (figure: (of: { bare: Run; koa: Run }) => number) =>
    others.map(figure).reduce((sum, one) => sum + one, 0) / others.length;
  console.log("");
  judge("of Koa + co-wechat", full.perSecond / mean(({ koa: { perSecond } }) => perSecond), { least: 1.7 });
  judge("of bare node:http", full.perSecond / mean(({ bare: { perSecond } }) => perSecond), {});
  judge("p99 of Koa's p99", full.p99 / mean(({ koa: { p99 } }) => p99), { most: 1 });
  judge("longest answer, full, ms", full.longest, { most: 250 });
  judge("longest answer, half, ms", half.longest, { most: 100 });
  judge("longest pause, full, ms", full.longestPauseMs, { most: 30 });
  judge("longest pause, half, ms", half.longestPauseMs, { most: 30 });
  console.log(`not yet counted: ${behindAtFull} after full load, ${behindAtEnd} at the end`);
  judge("counted after, s", caughtUpAfter, { most: CAUGHT_UP_WITHIN });
}

/** Puts a server under the load of texts, scans and taps. @param job.perSecond null: as many as it takes */
export async function sendLoad(
  port: number,
  { path: address, token }: BenchAccount,
  job: { seconds: number; perSecond: number | null; firstId: number },
) {
  const child = fork(path.resolve("scripts/bench/webhook/long-load.mjs"));
  // The time of events is to be near that of their arrival, or the counters take it for wrong.
  const timestamp = Math.floor(Date.now() / 1000) - 300;
  const common = { path: address, token, timestamp, texts: TEXTS, codes: CODES, connections: CONNECTIONS };
  child.send({ ...common, ...job, port });
  const [message] = await once(child, "message");
  return resultSchema.parse(message);
}

/** As {@link sendLoad}, with what it costs the server. */
export async function load(
  server: Server,
  account: BenchAccount,
  job: Parameters<typeof sendLoad>[2],
): Promise<Run> {
  await readLongestPause(server);
  const before = processorMicros(server) ?? Number.NaN;
  const result = await sendLoad(server.port, account, job);
  const used = (processorMicros(server) ?? Number.NaN) - before;
  return {
    ...result,
    perSecond: result.answered / job.seconds,
    cpuMicros: used / result.answered,
    longestPauseMs: await readLongestPause(server),
  };
}

async function untilCounted(desk: Desk): Promise<number> {
  const startedAt = performance.now();
  const seconds = () => (performance.now() - startedAt) / 1000;
  while ((await desk.countUncounted()) > 0 && seconds() < PATIENCE) await delay(500);
  return seconds();
}

/** A line, or two where there is something to say over time. */
export function describe(name: string, run: Run): string {
  const figures = [
    `${Math.round(run.perSecond)} a second`,
    `p50 ${run.p50.toFixed(1)} ms`,
    `p99 ${run.p99.toFixed(1)} ms`,
    `longest ${run.longest.toFixed(0)} ms`,
    `longest pause of the loop ${run.longestPauseMs.toFixed(0)} ms`,
    `CPU ${run.cpuMicros.toFixed(0)} µs a message`,
    ...(run.wrong > 0 ? [`${run.wrong} WRONG ANSWERS`] : []),
  ];
  const overTime: number[] = [];
  for (let start = 0; start + SECONDS_A_FIGURE <= run.seconds.length; start += SECONDS_A_FIGURE) {
    const part = run.seconds.slice(start, start + SECONDS_A_FIGURE);
    overTime.push(Math.round(part.reduce((sum, count) => sum + count, 0) / SECONDS_A_FIGURE));
  }
  const series = overTime.length > 1 ? `\n${" ".repeat(20)}over time: ${overTime.join(" ")}` : "";
  return `${name.padEnd(19)} ${figures.join(", ")}${series}`;
}

/** Prints a figure and what it is to be. */
export function judge(
  what: string,
  figure: number,
  { least, most }: { least?: number; most?: number },
): void {
  const isMissed = (least !== undefined && figure < least) || (most !== undefined && figure > most);
  const wanted = least !== undefined ? `wanted ≥ ${least}` : most !== undefined ? `wanted ≤ ${most}` : "";
  console.log(`${what.padEnd(27)} ${figure.toFixed(2).padStart(9)}   ${wanted}${isMissed ? "  MISSED" : ""}`);
}
