import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { createWeChat, type WeChat } from "./client";
import { memoryTokenStore } from "./memory-token-store";

/** How the stub answers: JSON as the platform does, any body, never, or with a connection cut before or within the body. */
export type StubAnswer =
  | { json: unknown }
  | { body: string | Uint8Array; status?: number; headers?: Record<string, string> }
  | "hang"
  | "cut"
  | "cutWithinBody"
  | "endless";

export type StubCall = {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingMessage["headers"];
  body: Buffer;
};

/** A real HTTP server in the platform's place. Answers come from `on`; what was asked is in `calls`. */
export async function startPlatformStub() {
  const scripts = new Map<string, (call: StubCall) => StubAnswer>();
  const calls: StubCall[] = [];
  const server = createServer((request, response) => {
    void read(request).then((call) => {
      calls.push(call);
      const script = scripts.get(call.path);
      send(
        response,
        script
          ? script(call)
          : { status: 404, body: "no such page", headers: { "content-type": "text/html" } },
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = portOf(server.address());

  return {
    url: `http://127.0.0.1:${port}`,
    calls,
    callsTo: (path: string) => calls.filter((call) => call.path === path),
    /** Answers in turn; the last one stays. */
    on(path: string, ...answers: StubAnswer[]) {
      const queue = [...answers];
      scripts.set(path, () => (queue.length > 1 ? queue.shift() : queue[0]) ?? "cut");
    },
    /** Answers by what was asked. */
    onCall: (path: string, answer: (call: StubCall) => StubAnswer) => scripts.set(path, answer),
    reset() {
      scripts.clear();
      calls.length = 0;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export type PlatformStub = Awaited<ReturnType<typeof startPlatformStub>>;

async function read(request: IncomingMessage): Promise<StubCall> {
  const url = new URL(request.url ?? "/", "http://stub");
  const { method = "", headers } = request;
  return { method, path: url.pathname, query: url.searchParams, headers, body: await buffer(request) };
}

function send(response: ServerResponse, answer: StubAnswer): void {
  if (answer === "hang") return;
  if (answer === "cut") {
    response.destroy();
  } else if (answer === "cutWithinBody") {
    response.writeHead(200, { "content-type": "application/json", "content-length": "1000" });
    response.write('{"ip_list":[', () => response.destroy());
  } else if (answer === "endless") {
    response.writeHead(200, { "content-type": "application/json" });
    const more = () => response.write(" ".repeat(64 * 1024), (error) => error ?? setImmediate(more));
    more();
  } else if ("json" in answer) {
    response.writeHead(200, { "content-type": "application/json; encoding=utf-8" });
    response.end(JSON.stringify(answer.json));
  } else {
    response.writeHead(answer.status ?? 200, answer.headers);
    response.end(answer.body);
  }
}

function portOf(address: AddressInfo | string | null): AddressInfo {
  if (address === null || typeof address === "string") throw new Error("the stub has no port");
  return address;
}

/** The account whose client asks a stub. */
export const STUB_APP_ID = "wx0000000000000001";

/** Begins anew: a stub that was asked nothing and knows a token only, and a client that has none yet. */
export function connectAnew(platform: PlatformStub): WeChat {
  platform.reset();
  platform.on("/cgi-bin/stable_token", { json: { access_token: "T1", expires_in: 7200 } });
  return createWeChat({
    appId: STUB_APP_ID,
    secret: "0123456789abcdef0123456789abcdef",
    baseUrl: platform.url,
    mpBaseUrl: platform.url,
    fetch,
    clock: { now: () => 0 },
    tokens: memoryTokenStore(),
  });
}
