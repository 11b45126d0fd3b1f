// Platform although only the workshop of codes works so: what is asked of the thread is nothing to it.

import { parentPort } from "node:worker_threads";
import { z } from "zod";

const questionSchema = z.object({ id: z.number(), request: z.unknown() });

/** Inside a thread of shareThread: answers each request, several at a time where they wait for something. */
export function serveThread(perform: (request: unknown) => unknown): void {
  const port = parentPort;
  if (!port) throw new Error("This program runs in a thread only");
  const answer = async (message: unknown) => {
    const { id, request } = questionSchema.parse(message);
    try {
      port.postMessage({ id, value: await perform(request) });
    } catch (error) {
      port.postMessage({ id, error: String(error instanceof Error ? error.stack : error) });
    }
  };
  port.on("message", (message: unknown) => void answer(message));
}
