import { once } from "node:events";
import { rmSync } from "node:fs";
import { connect } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { says } from "@/lib/testing/rules";
import { deliveriesOf, makeAnsweringAccount, textOfNow } from "@/lib/testing/webhook";
import { buildWebhookServer, startWebhook } from "@/lib/testing/webhook-process";

const SENDERS = 16;
const BEFORE_THE_SIGNAL = 200;

let program: string;
beforeAll(async () => {
  program = await buildWebhookServer();
});
afterAll(() => rmSync(program, { force: true }));

it("told to stop by people who keep sending over their connections, it ends soon and keeps what it answered", async () => {
  const account = await makeAnsweringAccount([{ replies: [says("{{keyword}}")] }]);
  const server = await startWebhook(program);
  // Browsers open connections ahead.
  const silent = connect(server.port, "127.0.0.1").on("error", () => {});
  await once(silent, "connect");
  const answeredTexts: string[] = [];
  let sent = 0;
  let stopping: Promise<{ code: number | null; ms: number }> | null = null;
  const stop = async () => {
    const before = performance.now();
    return { code: await server.stop(), ms: performance.now() - before };
  };
  const send = async () => {
    for (;;) {
      const text = `message ${sent++}`;
      const { path, body } = textOfNow(account, text);
      const answer = await server.post(path, body).catch(() => null);
      // It takes no more.
      if (!answer) return;
      expect(answer.status).toBe(200);
      if (answeredTexts.push(text) >= BEFORE_THE_SIGNAL) stopping ??= stop();
    }
  };
  await Promise.all(Array.from({ length: SENDERS }, send));
  const { code, ms } = await (stopping ?? stop());
  expect(code).toBe(0);
  expect(ms).toBeLessThan(3000);
  const stored = await deliveriesOf(account);
  expect(stored.map(({ summary }) => summary)).toEqual(expect.arrayContaining(answeredTexts));
}, 60_000);
