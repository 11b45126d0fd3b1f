// npm run bench -- printing [CODES]: how long files of styled codes take, and how long they keep everybody else waiting.
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import path from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { Worker } from "node:worker_threads";
import sharp from "sharp";
import type { CodeStyle } from "@/lib/qrcodes/drawing/style";
import type { StoredPrint } from "@/lib/qrcodes/printing/schema";
import { printTable } from "./pages/report";

const CODES = Number(process.argv[2] ?? 1000);
/** A webhook that waits longer keeps a follower waiting, in milliseconds. */
const LIMIT = 50;

/** A thread that does nothing: its longest pause is the machine's fault. */
const BYSTANDER = `
  const { parentPort } = require("node:worker_threads");
  const pauses = require("node:perf_hooks").monitorEventLoopDelay({ resolution: 1 });
  pauses.enable();
  parentPort.once("message", () => parentPort.postMessage(pauses.max));
`;

const [load = 0] = loadavg();
console.log(`Load of this machine at the start: ${load.toFixed(1)} on ${availableParallelism()} processors`);

const folder = mkdtempSync(path.join(tmpdir(), "mpdesk-bench-"));
Object.assign(process.env, { DATA_DIR: folder, DATABASE_URL: `file:${folder}/bench.db`, LOG_LEVEL: "warn" });
try {
  // The environment is read when they are.
  const { migrate } = await import("@/lib/platform/db/migrate");
  const { db } = await import("@/lib/platform/db/db");
  await migrate();
  const codes = await fillCodes();
  const rows: string[][] = [];
  for (const [name, print] of Object.entries(await filesOf(codes)))
    rows.push([name, ...(await measure(print))]);
  const heading = `Files of ${CODES} styled codes; pauses of the event loop (limit ${LIMIT} ms)`;
  printTable(heading, [
    ["file", "time", "processor", "size", "longest pause", "99.9 %", "99 %", "of a bystander"],
    ...rows,
  ]);
  await db.$disconnect();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Makes one file as the server does, and samples how late timers fire meanwhile. */
async function measure({ kind, ...spec }: StoredPrint): Promise<string[]> {
  const { db } = await import("@/lib/platform/db/db");
  const { makeFiles } = await import("@/lib/qrcodes/printing/make-files");
  const { accountId } = await db.qrCode.findFirstOrThrow({ select: { accountId: true } });
  const { id } = await db.qrPrint.create({
    data: { accountId, kind, name: "bench", spec, total: spec.codes.length, createdBy: "bench" },
    select: { id: true },
  });
  const pauses = monitorEventLoopDelay({ resolution: 1 });
  const bystander = new Worker(BYSTANDER, { eval: true });
  const [started, used] = [performance.now(), process.cpuUsage()];
  pauses.enable();
  await makeFiles({ now: () => Date.now() }, new AbortController().signal);
  pauses.disable();
  const { user, system } = process.cpuUsage(used);
  const seconds = (performance.now() - started) / 1000;
  bystander.postMessage(null);
  const [others] = await once(bystander, "message");
  const { state, size, failure } = await db.qrPrint.findUniqueOrThrow({ where: { id } });
  if (state !== "done") throw new Error(`the file is ${state}: ${JSON.stringify(failure)}`);
  return [
    inSeconds(seconds),
    inSeconds((user + system) / 1e6),
    `${(size / 1e6).toFixed(1)} MB`,
    ...[pauses.max, pauses.percentile(99.9), pauses.percentile(99), Number(others)].map(inMilliseconds),
  ];
}

function inSeconds(seconds: number): string {
  return `${seconds.toFixed(1)} s`;
}

function inMilliseconds(nanoseconds: number): string {
  return `${(nanoseconds / 1e6).toFixed(0)} ms`;
}

async function fillCodes(): Promise<string[]> {
  const { db } = await import("@/lib/platform/db/db");
  const sealed = { sealedAppSecret: "", sealedToken: "", sealedAesKey: "" };
  const account = {
    name: "bench",
    kind: "service",
    appId: "wx0",
    originalId: "gh_0",
    mode: "plain",
    ...sealed,
  };
  const { id: accountId } = await db.account.create({ data: account, select: { id: true } });
  const numbers = Array.from({ length: CODES }, (_, index) => String(index).padStart(5, "0"));
  await db.qrCode.createMany({
    data: numbers.map((number) => ({
      id: `code-${number}`,
      accountId,
      lifetime: "permanent",
      scene: number,
      ticket: number,
      name: `南京东路 ${number} 号店`,
      searchText: number,
      url: `http://weixin.qq.com/q/02rR2xYDDWcVP1g7C${number}`,
    })),
  });
  return numbers.map((number) => `code-${number}`);
}

async function filesOf(codes: string[]): Promise<Record<string, StoredPrint>> {
  const { DEFAULT_STYLE } = await import("@/lib/qrcodes/drawing/style");
  const { readLogo } = await import("@/lib/qrcodes/drawing/logo");
  const { DEFAULT_ARCHIVE } = await import("@/lib/qrcodes/printing/kinds");
  const { DEFAULT_SHEET } = await import("@/lib/qrcodes/sheets/default-sheet");
  const plain = { create: { width: 400, height: 400, channels: 3, background: "#e60012" } } as const;
  const noisy = sharp(plain).composite([{ input: { text: { text: "M", dpi: 900 } } }]);
  const logo = await readLogo(`data:image/png;base64,${(await noisy.png().toBuffer()).toString("base64")}`);
  if (!logo.ok) throw new Error(logo.reason.en);
  const style: CodeStyle = { ...DEFAULT_STYLE, foreground: "#0b5d3b", dots: "rounded", logo: logo.dataUri };
  const framed = {
    ...style,
    frame: { caption: "扫码关注，领新人礼", color: "#0a7d3c", textColor: "#ffffff" },
  };
  const pngs = { ...DEFAULT_ARCHIVE, pixels: 1000 };
  const files = codes.map((code) => `${code}.png`);
  return {
    sheets: { kind: "pdf", codes, style, sheet: DEFAULT_SHEET },
    "sheets, framed": { kind: "pdf", codes, style: framed, sheet: DEFAULT_SHEET },
    "PNG 1000": { kind: "zip", codes, style, archive: pngs, files },
  };
}
