// npm run bench -- memory [--quick]: what a desk with its sandbox takes, started as people start it.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { parseArgs } from "node:util";
import { openDesk } from "./pages/desk";
import { createAccount } from "./webhook/desk";
import { sendLoad } from "./webhook/long-run";

const { values: options } = parseArgs({ options: { quick: { type: "boolean", default: false } } });

/** Of all processes together at rest, in megabytes. */
const LIMIT_MB = 400;
const REST_SECONDS = options.quick ? 5 : 20;
const LOAD_SECONDS = options.quick ? 10 : 60;
const PAGES = options.quick ? 100 : 1000;
const PAGES_AT_ONCE = 4;

const folder = mkdtempSync(path.join(tmpdir(), "mpdesk-bench-"));
// The benchmark makes an account of its own in the desk's database, and must seal as the desk does.
Object.assign(process.env, {
  DATA_DIR: folder,
  DATABASE_URL: `file:${path.join(folder, "mpdesk.db")}`,
  MPDESK_SECRET: "the benchmark's own secret",
});
const desk = await openDesk(folder, "scripts/start.mjs");
try {
  await delay(REST_SECONDS * 1000);
  const atRest = report("at rest");
  const account = await createAccount(1000);
  const { answered, wrong } = await sendLoad(Number(new URL(desk.url).port), account, {
    seconds: LOAD_SECONDS,
    perSecond: null,
    firstId: 0,
  });
  report(
    `after ${LOAD_SECONDS} s of full load, ${answered} messages${wrong > 0 ? `, ${wrong} WRONG ANSWERS` : ""}`,
  );
  await askForPages();
  report(`after ${PAGES} pages`);
  console.log(`\nat rest together ${atRest} MB   wanted ≤ ${LIMIT_MB}${atRest > LIMIT_MB ? "  MISSED" : ""}`);
} finally {
  await desk.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** Prints each process of the desk and all together. @returns the sum of what is resident, in megabytes */
function report(when: string): number {
  const processes = familyOf(desk.pid()).map((pid) => ({ pid, ...readMemory(pid) }));
  console.log(`\n${when.padEnd(43)}RSS MB   PSS MB`);
  for (const { name, rss, pss } of processes) console.log(line(name, rss, pss));
  const sum = (figure: "rss" | "pss") => processes.reduce((total, one) => total + one[figure], 0);
  console.log(line("together", sum("rss"), sum("pss")));
  return Math.round(sum("rss"));
}

function line(name: string, rss: number, pss: number): string {
  return `  ${name.slice(0, 38).padEnd(40)} ${rss.toFixed(0).padStart(6)} ${pss.toFixed(0).padStart(8)}`;
}

/** A process and all that it has started. Only Linux tells. */
function familyOf(pid: number): number[] {
  const all = readdirSync("/proc").flatMap((name) => (/^\d+$/.test(name) ? Number(name) : []));
  const children = all.filter((other) => parentOf(other) === pid);
  return [pid, ...children.flatMap(familyOf)];
}

function parentOf(pid: number): number | null {
  try {
    return Number(readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ")[1]);
  } catch {
    // It has ended meanwhile.
    return null;
  }
}

function readMemory(pid: number): { name: string; rss: number; pss: number } {
  const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, "utf8");
  const megabytes = (field: string) =>
    Number(new RegExp(`^${field}:\\s+(\\d+)`, "m").exec(rollup)?.[1]) / 1024;
  const words = readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0").slice(0, 2);
  return {
    name: words.map((word) => path.basename(word)).join(" "),
    rss: megabytes("Rss"),
    pss: megabytes("Pss"),
  };
}

async function askForPages(): Promise<void> {
  const sections = ["menu", "replies", "qrcodes", "articles", "messages", "phone", "settings"];
  let asked = 0;
  const ask = async () => {
    while (asked < PAGES) {
      const section = sections[asked++ % sections.length];
      const address = `${desk.url}/accounts/${desk.accountId}/${section}`;
      const response = await fetch(address, { headers: { cookie: desk.cookie } });
      await response.text();
      if (!response.ok && response.status !== 404) throw new Error(`${address}: ${response.status}`);
    }
  };
  await Promise.all(Array.from({ length: PAGES_AT_ONCE }, ask));
}
