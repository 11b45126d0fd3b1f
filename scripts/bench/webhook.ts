// npm run bench -- webhook [--quick] [--only rounds|long|postgres] [--server FILE]
// The built server on SQLite, every message stored before it is answered, beside Koa + co-wechat and bare node:http,
// which store nothing. Absolute numbers say more about the machine than about the programs, so ratios are what counts.
import { parseArgs } from "node:util";
import { startPostgres } from "../test/postgres";
import { type BenchAccount, type Desk, openDesk, TEXTS } from "./webhook/desk";
import { runLong } from "./webhook/long-run";
import { runOnPostgres } from "./webhook/postgres-run";
import { type Measurement, measure, type Server, startServer, stopServer } from "./webhook/programs";

const { values: options } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    only: { type: "string" },
    server: { type: "string", default: "dist/server.mjs" },
  },
});

const ROUNDS = options.quick ? 1 : 3;
const SECONDS = options.quick ? 3 : 8;
const WARM_UP_SECONDS = options.quick ? 1 : 2;
const CONNECTIONS = 64;
const MOST_PER_SECOND = 25_000;

type Target = { name: string; server: Server; account: BenchAccount };

let sent = 0;
let answeredByDesk = 0;

// What is on PostgreSQL runs for itself: a process knows one database.
const postgres = options.only === "postgres" ? await startPostgres() : null;
const desk = await openDesk(postgres?.url);
try {
  if (postgres) await runOnPostgres(desk, options.server, options.quick);
  if (!options.only || options.only === "rounds") await runRounds(desk);
  if (!options.only || options.only === "long") await runLong(desk, options.server, options.quick);
} finally {
  await desk.remove();
  await postgres?.stop();
}

async function runRounds(desk: Desk): Promise<void> {
  const account = await desk.createAccount(1000);
  const few = await desk.createAccount(10);
  const many = await desk.createAccount(100_000);
  const servers: Server[] = [];
  const open = async (...program: Parameters<typeof startServer>) => {
    const server = await startServer(...program);
    servers.push(server);
    return server;
  };
  try {
    const server = await open(
      options.server,
      () => [],
      (port) => ({ ...desk.env, PORT: String(port) }),
    );
    const bare = await open("scripts/bench/webhook/bare.mjs", (port) => [String(port)]);
    const koa = await open("scripts/bench/webhook/koa.mjs", (port) => [String(port), account.token]);
    const next = await open(
      "node_modules/next/dist/bin/next",
      (port) => ["start", "--hostname", "127.0.0.1", "--port", String(port)],
      () => desk.env,
    );
    const ours = (name: string, which: BenchAccount) => ({ name, server, account: which });
    const results = await alternate([
      { name: "bare node:http", server: bare, account },
      { name: "Koa + co-wechat", server: koa, account },
      ours("Mpdesk, 1,000 rules", account),
      ours("Mpdesk, 10 rules", few),
      ours("Mpdesk, 100,000 rules", many),
      { name: "Mpdesk as a Next route", server: next, account },
    ]);
    report(results, await desk.countDeliveries());
  } finally {
    for (const running of servers) await stopServer(running);
  }
}

/** Every target once a round, so that a busy minute of the machine meets all of them. */
async function alternate(targets: readonly Target[]): Promise<Map<string, Measurement[]>> {
  const results = new Map<string, Measurement[]>(targets.map(({ name }) => [name, []]));
  for (let round = 1; round <= ROUNDS; round++) {
    for (const { name, server, account } of targets) {
      const result = await measure(server, loadFor(account, !name.startsWith("Mpdesk")));
      results.get(name)?.push(result);
      if (name.startsWith("Mpdesk")) answeredByDesk += result.answered;
      console.log(
        `round ${round}  ${name.padEnd(24)} ${Math.round(result.perSecond)} a second${complaints(result)}`,
      );
    }
  }
  return results;
}

function loadFor({ token, path }: BenchAccount, mayRepeat: boolean) {
  const count = MOST_PER_SECOND * (SECONDS + WARM_UP_SECONDS);
  const firstId = sent;
  sent += count;
  const base = {
    path,
    token,
    texts: TEXTS,
    mayRepeat,
    connections: CONNECTIONS,
    seconds: SECONDS,
    warmUpSeconds: WARM_UP_SECONDS,
  };
  return { ...base, firstId, count };
}

function complaints({ wrong, ranOut }: Measurement): string {
  return `${wrong > 0 ? `  ${wrong} WRONG ANSWERS` : ""}${ranOut ? "  THE LOAD RAN OUT OF MESSAGES" : ""}`;
}

function report(results: Map<string, Measurement[]>, stored: number): void {
  const medians = new Map([...results].map(([name, all]) => [name, medianOf(all)]));
  const rate = (name: string) => medians.get(name)?.perSecond ?? Number.NaN;
  const p99 = (name: string) => medians.get(name)?.p99 ?? Number.NaN;
  console.log(
    "\nmedians of the rounds        a second   of bare   of Koa   p50 ms   p99 ms   CPU µs a message",
  );
  for (const [name, { perSecond, p50, p99: high, cpuMicros }] of medians) {
    const cells = [
      Math.round(perSecond).toString().padStart(9),
      (perSecond / rate("bare node:http")).toFixed(2).padStart(9),
      (perSecond / rate("Koa + co-wechat")).toFixed(2).padStart(8),
      p50.toFixed(1).padStart(8),
      high.toFixed(1).padStart(8),
      (cpuMicros?.toFixed(0) ?? "?").padStart(18),
    ];
    console.log(`${name.padEnd(27)} ${cells.join(" ")}`);
  }
  console.log("");
  const desk = "Mpdesk, 1,000 rules";
  verdict("of Koa + co-wechat", rate(desk) / rate("Koa + co-wechat"), 1.7);
  verdict("of bare node:http", rate(desk) / rate("bare node:http"), 0.9);
  verdict("Koa's p99 / ours", p99("Koa + co-wechat") / p99(desk), 1);
  verdict("100,000 rules / 10 rules", rate("Mpdesk, 100,000 rules") / rate("Mpdesk, 10 rules"), 0.9);
  console.log(
    `stored: ${stored} rows for ${answeredByDesk} answers${stored === answeredByDesk ? "" : "  NOT THE SAME"}`,
  );
}

function verdict(what: string, ratio: number, wanted: number): void {
  console.log(
    `${what.padEnd(27)} ${ratio.toFixed(2).padStart(9)}   wanted ≥ ${wanted}${ratio >= wanted ? "" : "  MISSED"}`,
  );
}

/** The median of each figure by itself. */
function medianOf(all: readonly Measurement[]) {
  const middle = (figures: number[]) =>
    figures.sort((a, b) => a - b)[Math.floor(figures.length / 2)] ?? Number.NaN;
  const cpu = all.flatMap(({ cpuMicros }) => cpuMicros ?? []);
  return {
    perSecond: middle(all.map(({ perSecond }) => perSecond)),
    p50: middle(all.map(({ p50 }) => p50)),
    p99: middle(all.map(({ p99 }) => p99)),
    cpuMicros: cpu.length === all.length ? middle(cpu) : null,
  };
}
