import type { Desk } from "./desk";
import { DELIVERIES, fillDatabase } from "./fill";
import { LIST_ROWS } from "./list-rows";
import { measureEach, printTable, printVerdict } from "./report";
import { type PageRequest, pageRequests } from "./requests";
import { measureServerTime, type ServerTime } from "./server-time";

/** Of one page, in milliseconds. */
const LIMIT = 50;

/** Fills the desk with a large shop's data and prints how long each page keeps the server busy then. */
export async function measureServer(desk: Desk): Promise<void> {
  await desk.stop();
  const started = performance.now();
  fillDatabase(desk.databaseFile, desk.accountId);
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(
    `\n${count(LIST_ROWS)} rules, articles and codes each, ${count(DELIVERIES)} messages: made in ${seconds} s`,
  );
  await desk.start();
  const measure = async (request: PageRequest) => {
    return { name: request.name, ...(await measureServerTime(desk, request)) };
  };
  print(await measureEach(pageRequests(desk.accountId), ({ name }) => name, measure));
}

function print(times: readonly (ServerTime & { name: string })[]): void {
  const rows = times.map(({ name, firstByte, complete, size }) => [
    name,
    milliseconds(firstByte),
    milliseconds(complete),
    (complete / LIMIT).toFixed(2),
    `${(size / 1024).toFixed(1)} KB`,
  ]);
  const heading = "The server with that data, signed in, one request at a time; medians of 20, warmed up";
  printTable(heading, [["page", "first byte", "complete", "of the target", "document"], ...rows]);
  printVerdict(
    `Complete in ≤ ${LIMIT} ms`,
    times.map(({ name, complete }) => ({ name, value: complete, limit: LIMIT })),
  );
}

function milliseconds(time: number): string {
  return `${time.toFixed(1)} ms`;
}

function count(rows: number): string {
  return rows.toLocaleString("en");
}
