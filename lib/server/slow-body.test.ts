import { once } from "node:events";
import { createServer } from "node:http";
import { connect, type Socket } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { endSlowBody } from "./slow-body";

const SMALL = 1;
const LARGE = 1024 ** 3;
const server = createServer((request, response) => {
  endSlowBody(request, request.url === "/large" ? LARGE : SMALL, 20);
  request.resume().on("end", () => response.end("all of it"));
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

it("one that may be large has longer, and one that came at once is answered", async () => {
  const slow = send("/large", "1");
  await once(send("/small", "1"), "close");
  slow.write("2");
  const [answer] = await once(slow, "data");
  expect(String(answer)).toContain("all of it");
  slow.destroy();
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
