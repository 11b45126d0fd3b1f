import { createServer, type IncomingMessage, type ServerResponse } from "node:http";

export type Received = {
  method: string;
  query: URLSearchParams;
  headers: IncomingMessage["headers"];
  body: string;
};

/** What the account's server does with a push: answer a text, a status, nothing at all, or break off. */
export type Reaction =
  | string
  | Buffer
  | { status: number; body?: string; headers?: Record<string, string> }
  | "…"
  | { begins: string }
  | null;

/** An account's own server, which remembers what it was sent. */
export async function startCallbackServer(react: (received: Received) => Reaction) {
  const receivedCalls: Received[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const query = new URL(request.url ?? "", "http://x").searchParams;
      const body = Buffer.concat(chunks).toString();
      const one = { method: request.method ?? "", query, headers: request.headers, body };
      receivedCalls.push(one);
      respond(response, react(one));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/callback?kept=1`,
    received: receivedCalls,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** `begins` comes without an end. "…" stands for a server that never answers, null for one that hangs up. */
function respond(response: ServerResponse, reaction: Reaction): void {
  if (reaction === "…") return;
  if (reaction === null) response.destroy();
  else if (typeof reaction === "string" || Buffer.isBuffer(reaction)) response.end(reaction);
  else if ("begins" in reaction) response.write(reaction.begins);
  else response.writeHead(reaction.status, reaction.headers).end(reaction.body);
}
