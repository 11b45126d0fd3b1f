// npm run bench -- qrcodes: what the pages of QR campaigns cost the server with 100,000 codes and 10,000,000 scans.
import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import path from "node:path";
import { openDesk } from "./pages/desk";
import { measureEach } from "./pages/report";
import type { PageRequest } from "./pages/requests";
import { measureServerTime, printServerTimes } from "./pages/server-time";
import { CODES, SCANS } from "./qrcodes/campaign";
import { fillCampaign } from "./qrcodes/fill";
import { campaignRequests } from "./qrcodes/requests";

/** Of one page, in milliseconds. */
const LIMIT = 100;

const [load = 0] = loadavg();
// Other work takes time from the server; a figure measured beside it says little.
console.log(`Load of this machine at the start: ${load.toFixed(1)} on ${availableParallelism()} processors`);

const folder = mkdtempSync(path.join(tmpdir(), "mpdesk-bench-"));
const desk = await openDesk(folder);
try {
  await desk.stop();
  const started = performance.now();
  fillCampaign(desk.databaseFile, desk.accountId, Date.now());
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(`\n${count(CODES)} codes and the counters of ${count(SCANS)} scans: made in ${seconds} s`);
  await desk.start();
  const measure = async (request: PageRequest) => {
    return { name: request.name, ...(await measureServerTime(desk, request)) };
  };
  printServerTimes(
    await measureEach(campaignRequests(desk.accountId, Date.now()), ({ name }) => name, measure),
    LIMIT,
  );
} finally {
  await desk.stop();
  rmSync(folder, { recursive: true, force: true });
}

function count(rows: number): string {
  return rows.toLocaleString("en");
}
