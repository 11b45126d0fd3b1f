import type { BenchAccount, Desk } from "./desk";
import { describe, judge, load } from "./long-run";
import { type Server, startServer, stopServer } from "./programs";

/** Messages that one load process sends are told from those of the other by their numbers. */
const FAR_AWAY = 500_000_000;

/**
 * One process on PostgreSQL, then two, each with a load of its own: what two cost a message must not be more, or they
 * stand in each other's way.
 */
export async function runOnPostgres(desk: Desk, serverFile: string, isQuick: boolean): Promise<void> {
  const seconds = isQuick ? 5 : 30;
  const account = await desk.createAccount(1000);
  const servers: Server[] = [];
  const start = () =>
    startServer(
      serverFile,
      () => [],
      (port) => ({ ...desk.env, PORT: String(port) }),
    );
  let firstId = 0;
  const measure = async (name: string) => {
    const runs = await Promise.all(
      servers.map((server, place) => run(server, account, seconds, firstId + place * FAR_AWAY)),
    );
    firstId += Math.max(...runs.map(({ answered }) => answered)) + seconds;
    for (const one of runs) console.log(describe(name, one));
    const answered = runs.reduce((sum, one) => sum + one.answered, 0);
    return runs.reduce((sum, one) => sum + one.cpuMicros * one.answered, 0) / answered;
  };
  console.log(`\nPostgreSQL: ${seconds} s of full load on one process, then on two`);
  try {
    servers.push(await start());
    await measure("warm-up");
    const one = await measure("one process");
    servers.push(await start());
    await measure("warm-up of two");
    const two = await measure("two processes");
    judge("a message's CPU, of two/one", two / one, { most: 1.05 });
  } finally {
    for (const server of servers) await stopServer(server);
  }
}

function run(server: Server, account: BenchAccount, seconds: number, firstId: number) {
  return load(server, account, { seconds, perSecond: null, firstId });
}
