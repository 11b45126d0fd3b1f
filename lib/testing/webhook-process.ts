import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { Agent, request } from "node:http";
import { text } from "node:stream/consumers";
import { z } from "zod";
import { buildChildProgram, killChildProgram, startChildProgram } from "./child-program";

/** A webhook in a process of its own, on this test's database. */
export type WebhookProcess = {
  port: number;
  /** Posts a delivery; rejects when the process dies before the answer is complete. */
  post(path: string, body: string): Promise<{ status: number; body: string }>;
  /** Asks it to end, as an orderly restart does. @returns its exit code when it is gone */
  stop(): Promise<number | null>;
  /** Ends it as a power cut would. Resolves when it is gone. */
  kill(): Promise<void>;
};

/** Bundles the program; returns where it is. */
export function buildWebhookServer(): Promise<string> {
  return buildChildProgram("webhook-server");
}

/** Starts the program and waits until it listens. */
export async function startWebhook(program: string): Promise<WebhookProcess> {
  const child = startChildProgram(program);
  const [address] = await Promise.race([once(child, "message"), failed(child)]);
  const { port } = z.object({ port: z.number() }).parse(address);
  const agent = new Agent({ keepAlive: true });
  return {
    port,
    post: (url, body) => post({ agent, port, path: url }, body),
    async stop() {
      const exited = once(child, "exit");
      child.kill("SIGTERM");
      const [code] = z.tuple([z.number().nullable(), z.unknown()]).parse(await exited);
      agent.destroy();
      return code;
    },
    async kill() {
      await killChildProgram(child);
      agent.destroy();
    },
  };
}

async function failed(child: ChildProcess): Promise<never> {
  const [code, signal] = await once(child, "exit");
  throw new Error(`the webhook's process ended with ${code ?? signal} before it listened`);
}

function post(
  to: { agent: Agent; port: number; path: string },
  body: string,
): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const call = request({ ...to, host: "127.0.0.1", method: "POST" }, (response) => {
      text(response).then((answer) => resolve({ status: response.statusCode ?? 0, body: answer }), reject);
    });
    call.once("error", reject);
    call.end(body);
  });
}
