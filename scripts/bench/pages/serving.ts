import type { Desk } from "./desk";
import { DELIVERIES, fillDatabase } from "./fill";
import { LIST_ROWS } from "./list-rows";
import { measureEach } from "./report";
import { type PageRequest, pageRequests } from "./requests";
import { measureServerTime, printServerTimes } from "./server-time";

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
  printServerTimes(await measureEach(pageRequests(desk.accountId), ({ name }) => name, measure), LIMIT);
}

function count(rows: number): string {
  return rows.toLocaleString("en");
}
