// npm run bench -- pages: what the pages cost in a browser, and what they cost the server when there is a lot of data.
import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import path from "node:path";
import { openDesk } from "./pages/desk";
import { measureLoading } from "./pages/loading";
import { measureServer } from "./pages/serving";

const [load = 0] = loadavg();
// Other work takes time from both browser and server; a figure measured beside it says little.
console.log(`Load of this machine at the start: ${load.toFixed(1)} on ${availableParallelism()} processors`);

const folder = mkdtempSync(path.join(tmpdir(), "mpdesk-bench-"));
const desk = await openDesk(folder);
try {
  await measureLoading(desk);
  await measureServer(desk);
} finally {
  await desk.stop();
  rmSync(folder, { recursive: true, force: true });
}
