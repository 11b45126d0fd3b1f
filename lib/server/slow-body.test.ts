import { EventEmitter, once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import { connect, type Socket } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { endSlowBody } from "./slow-body";

const SMALL = 1;
const LARGE = 1024 ** 3;
const arrivals = new EventEmitter<{ busy: [IncomingMessage] }>();
const server = createServer((request, response) => {
  endSlowBody(request, request.url === "/small" ? SMALL : LARGE, 20);
  request.on("end", () => response.end("all of it"));
  if (request.url === "/busy") arrivals.emit("busy", request);
  else request.resume();
});
beforeAll(() => once(server.listen(0, "127.0.0.1"), "listening"));
afterAll(() => {
  server.close();
  server.closeAllConnections();
});

it("a body that does not come to its end is not waited for", async () => {
  const socket = send("/small", "1");
  await once(socket, "close");
  expect(socket.bytesRead).toBe(0);
});

it("nor one that may be large, when nothing of it comes", async () => {
  const socket = send("/large", "1");
  await once(socket, "close");
  expect(socket.bytesRead).toBe(0);
});

it("one that may be large has longer while it waits for us, and one that came at once is answered", async () => {
  const arrival = once(arrivals, "busy");
  const waiting = send("/busy", "1");
  const [request] = await arrival;
  await once(send("/small", "1"), "close");
  waiting.write("2");
  await expect.poll(() => request.complete).toBe(true);
  request.resume();
  const [answer] = await once(waiting, "data");
  expect(String(answer)).toContain("all of it");
  waiting.destroy();
  const [quick] = await once(send("/small", "12"), "data");
  expect(String(quick)).toContain("all of it");
});

/** Begins to send a body of two bytes. */
function send(path: string, bytes: string): Socket {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server does not listen");
  const socket = connect(address.port, "127.0.0.1");
  // One that is dropped may be told so.
  socket.on("error", () => undefined);
  socket.write(`POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n${bytes}`);
  return socket;
}
