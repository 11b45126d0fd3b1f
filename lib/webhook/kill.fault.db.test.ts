import { rmSync } from "node:fs";
import { afterAll, beforeAll, expect, it } from "vitest";
import { isPostgres } from "@/lib/platform/db/dialect";
import { says } from "@/lib/testing/rules";
import { type AnsweringAccount, deliveriesOf, makeAnsweringAccount, textOfNow } from "@/lib/testing/webhook";
import { buildWebhookServer, startWebhook, type WebhookProcess } from "@/lib/testing/webhook-process";

const KILLS = 20;
const SENDERS = 16;
/** SQLite is for one process; on PostgreSQL every delivery also goes to the other process, at the same time. */
const PROCESSES = isPostgres ? 2 : 1;

let program: string;
let processes: WebhookProcess[] = [];

beforeAll(async () => {
  program = await buildWebhookServer();
});
afterAll(async () => {
  await Promise.all(processes.map((running) => running.kill()));
  rmSync(program, { force: true });
});

/** Everything that was sent, and the answer to it once there was one. */
type Sent = Map<string, { path: string; body: string; answer: string | null }>;

it(`killed ${KILLS} times under load, it keeps every delivery that it has answered, with its answer, once`, async () => {
  const account = await makeAnsweringAccount(
    [{ replies: [says("{{keyword}}")] }],
    isPostgres ? "secure" : "plain",
  );
  processes = await Promise.all(Array.from({ length: PROCESSES }, () => startWebhook(program)));
  const sent: Sent = new Map();
  for (let kill = 0; kill < KILLS; kill++) {
    const victim = kill % PROCESSES;
    const before = sent.size;
    await loadUntilKilled(account, sent, victim, 10 + Math.floor(Math.random() * 150));
    processes[victim] = await startWebhook(program);
    // Answered or not: WeChat repeats what it has no answer to, and now and then what it has.
    await Promise.all([...sent].slice(before).map(([text]) => deliver(sent, text, processes)));
  }
  const rows = await deliveriesOf(account);
  expect(rows.map(({ summary, response }) => [summary, response]).sort()).toEqual(
    [...sent].map(([text, { answer }]) => [text, answer]).sort(),
  );
}, 120_000);

/** Sends new deliveries over many connections, and kills one process at the moment of its n-th answer. */
async function loadUntilKilled(
  account: AnsweringAccount,
  sent: Sent,
  victim: number,
  answers: number,
): Promise<void> {
  let left = answers;
  let killed: Promise<void> | null = null;
  const send = async () => {
    while (!killed) {
      const text = `message ${sent.size}`;
      sent.set(text, { ...textOfNow(account, text), answer: null });
      await deliver(sent, text, processes, () => {
        if (left-- === 0) killed = processes[victim]?.kill() ?? null;
      });
    }
  };
  await Promise.all(Array.from({ length: SENDERS }, send));
  await killed;
}

/** Posts a delivery to the processes at once; whoever answers must answer what was answered before. */
async function deliver(sent: Sent, text: string, to: WebhookProcess[], onAnswer = () => {}): Promise<void> {
  const delivery = sent.get(text);
  if (!delivery) return;
  const post = async (process: WebhookProcess) => {
    const response = await process.post(delivery.path, delivery.body).catch(() => null);
    // No answer: that process is the one that was killed.
    if (!response) return;
    expect(response.status).toBe(200);
    expect(response.body).not.toBe("success");
    delivery.answer ??= response.body;
    expect(response.body, text).toBe(delivery.answer);
    onAnswer();
  };
  await Promise.all(to.map(post));
}
