import type { Browser } from "@playwright/test";
import { type Load, measureFirstInput, measureLoad, openBrowser, SLOWDOWN } from "./browser";
import type { Desk } from "./desk";
import { measureEach, median, printTable, printVerdict } from "./report";
import { type Route, routesOf } from "./routes";

const ROUNDS = 3;
/** Compressed JavaScript of a page, in bytes. */
const SCRIPT_LIMIT = 250 * 1024;
/** From the start of the navigation to the first input with an effect, in milliseconds. */
const INPUT_LIMIT = 1000;
/** What Chromium needs before it has a page's scripts ready: fetched, then compiled, then kept. */
const VISITS_OF_STAFF = 3;

type RouteCost = Load & { name: string; firstInput: number; firstEver: number };

/** Prints what every page of a desk with the demo data costs a person with a slow computer. */
export async function measureLoading(desk: Desk): Promise<void> {
  const browser = await openBrowser();
  try {
    const routes = routesOf(desk.accountId);
    print(
      await measureEach(
        routes,
        ({ path }) => path,
        (route) => measureRoute(browser, desk, route),
      ),
    );
  } finally {
    await browser.close();
  }
}

/** Loading and pressing take turns in loads of their own: what is pressed may paint, and fetch, more. */
async function measureRoute(browser: Browser, desk: Desk, route: Route): Promise<RouteCost> {
  const loads: Load[] = [];
  const inputs: number[] = [];
  const inputsEver: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    loads.push(await measureLoad(browser, desk, route));
    inputsEver.push(await measureFirstInput(browser, desk, route, 0));
    inputs.push(await measureFirstInput(browser, desk, route, VISITS_OF_STAFF));
  }
  const of = (part: keyof Load) => median(loads.map((load) => load[part]));
  return {
    name: route.path.replace(desk.accountId, "{id}"),
    scripts: of("scripts"),
    scriptFiles: of("scriptFiles"),
    document: of("document"),
    largestPaint: of("largestPaint"),
    firstInput: median(inputs),
    firstEver: median(inputsEver),
  };
}

function print(costs: readonly RouteCost[]): void {
  const rows = costs.map((cost) => [
    cost.name,
    kilobytes(cost.scripts),
    String(cost.scriptFiles),
    kilobytes(cost.document),
    `${Math.round(cost.firstInput)} ms`,
    `${Math.round(cost.firstEver)} ms`,
    `${Math.round(cost.largestPaint)} ms`,
  ]);
  const heading = `Pages in Chromium, processor slowed ${SLOWDOWN}×, demo data; medians of ${ROUNDS}`;
  printTable(heading, [
    ["route", "JavaScript", "files", "document", "first input", "first visit", "largest paint"],
    ...rows,
  ]);
  const figures = (value: (cost: RouteCost) => number, limit: number) =>
    costs.map((cost) => ({ name: cost.name, value: value(cost), limit }));
  printVerdict(
    "JavaScript ≤ 250 KB",
    figures(({ scripts }) => scripts, SCRIPT_LIMIT),
  );
  printVerdict(
    "First handled input ≤ 1 s, in a browser that knows the page",
    figures(({ firstInput }) => firstInput, INPUT_LIMIT),
  );
  printVerdict(
    "First handled input ≤ 1 s, in a browser's first visit of all",
    figures(({ firstEver }) => firstEver, INPUT_LIMIT),
  );
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`;
}
