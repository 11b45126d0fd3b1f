import { Agent, get } from "node:http";
import { buffer } from "node:stream/consumers";
import { gunzipSync } from "node:zlib";
import type { Desk } from "./desk";
import { median, printTable, printVerdict } from "./report";
import type { PageRequest } from "./requests";

const WARM_UP = 20;
const REQUESTS = 20;
/** How long one answer may take, in milliseconds. */
const PATIENCE = 30_000;

/** Medians in milliseconds from the moment that the request is sent; `size` is the compressed answer's in bytes. */
export type ServerTime = { firstByte: number; complete: number; size: number };

/** Asks for a page again and again over one connection, one request at a time, as the owner. */
export async function measureServerTime(desk: Desk, request: PageRequest): Promise<ServerTime> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  try {
    const answers: ServerTime[] = [];
    for (let number = 0; number < WARM_UP + REQUESTS; number++) answers.push(await ask(agent, desk, request));
    const measured = answers.slice(WARM_UP);
    return {
      firstByte: median(measured.map(({ firstByte }) => firstByte)),
      complete: median(measured.map(({ complete }) => complete)),
      size: median(measured.map(({ size }) => size)),
    };
  } finally {
    agent.destroy();
  }
}

/** Prints what pages cost the server, and how many keep to the limit, in milliseconds. */
export function printServerTimes(times: readonly (ServerTime & { name: string })[], limit: number): void {
  const rows = times.map(({ name, firstByte, complete, size }) => [
    name,
    `${firstByte.toFixed(1)} ms`,
    `${complete.toFixed(1)} ms`,
    (complete / limit).toFixed(2),
    `${(size / 1024).toFixed(1)} KB`,
  ]);
  const heading = "The server with that data, signed in, one request at a time; medians of 20, warmed up";
  printTable(heading, [["page", "first byte", "complete", "of the target", "document"], ...rows]);
  printVerdict(
    `Complete in ≤ ${limit} ms`,
    times.map(({ name, complete }) => ({ name, value: complete, limit })),
  );
}

/** @throws when the answer is not the page that was meant */
async function ask(agent: Agent, desk: Desk, { path, holds }: PageRequest): Promise<ServerTime> {
  const headers = {
    cookie: desk.cookie,
    accept: "text/html",
    "accept-encoding": "gzip",
    "accept-language": "zh-CN",
  };
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const request = get(desk.url + path, { agent, headers, timeout: PATIENCE }, (response) => {
      const firstByte = performance.now() - started;
      const { statusCode, headers: given } = response;
      buffer(response).then((body) => {
        const complete = performance.now() - started;
        const text = (given["content-encoding"] === "gzip" ? gunzipSync(body) : body).toString();
        if (statusCode !== 200) reject(new Error(`${path} answered ${statusCode}`));
        else if (!text.includes(holds)) reject(new Error(`${path} does not hold ${holds}`));
        else resolve({ firstByte, complete, size: body.length });
      }, reject);
    });
    request.on("timeout", () => request.destroy(new Error(`${path} took too long`)));
    request.on("error", reject);
  });
}
