import { once } from "node:events";
import { createServer } from "node:http";
import { connect, type Socket } from "node:net";
import { afterAll, expect, it } from "vitest";
import { limitConnections } from "./connection-limit";

const MOST = 3;
const server = createServer((_, response) => response.end("here")).listen(0, "127.0.0.1");
afterAll(() => {
  server.close();
  server.closeAllConnections();
});

it("when there are too many connections, those that nobody uses make room for the next", async () => {
  limitConnections(server, MOST);
  const idle = await Promise.all(Array.from({ length: MOST }, () => ask()));
  expect(idle.map(({ answer }) => answer)).toEqual(Array(MOST).fill("HTTP/1.1 200 OK"));
  const closed = Promise.all(idle.map(({ socket }) => once(socket, "close")));
  expect((await ask()).answer).toBe("");
  await closed;
  expect((await ask()).answer).toBe("HTTP/1.1 200 OK");
});

/** Asks over a connection that stays open, and answers with the first line that came back, or nothing. */
async function ask(): Promise<{ socket: Socket; answer: string }> {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server does not listen");
  const socket = connect(address.port, "127.0.0.1").setEncoding("utf8");
  // One that is dropped may be told so while it writes.
  socket.on("error", () => {});
  socket.write("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
  const answer = await new Promise<string>((resolve) => {
    socket.once("data", (text) => resolve(String(text)));
    socket.once("close", () => resolve(""));
  });
  return { socket, answer: answer.split("\r\n", 1)[0] ?? "" };
}
