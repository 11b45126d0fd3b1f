import { beforeEach } from "vitest";
import { createWrittenAction, saveWrittenAction } from "@/lib/articles/writing/actions";
import { getWritten } from "@/lib/articles/writing/data";
import { EMPTY_WRITTEN, type WrittenValues } from "@/lib/articles/writing/schema";
import type { AccountId } from "@/lib/auth/account-id";
import { db } from "@/lib/platform/db/db";
import { signInAs } from "@/lib/testing/as";
import { stoppedClock } from "@/lib/testing/clock";
import { makeAccount, makePerson, type TestPerson } from "@/lib/testing/factories";
import { publishPageAction } from "./actions";
import { createReaderAnswers, type ReaderAnswer } from "./answer-reader";
import { getPublication } from "./data";

export const NOON = Date.parse("2026-11-30T04:00:00Z");
export const PHONE =
  "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/126 Mobile MicroMessenger/8.0.50";

/** Before each test an account with an editor who is signed in, and no page on the whole desk. */
export function hostingDesk() {
  const desk: { accountId?: AccountId; editor?: TestPerson } = {};
  /** The ids of articles whose views were counted. */
  const counted: string[] = [];
  const clock = stoppedClock(NOON);
  const answer = createReaderAnswers({ count: ({ articleId }) => counted.push(articleId) }, clock);
  const accountId = () => given(desk.accountId);
  const editor = () => given(desk.editor);

  beforeEach(async () => {
    counted.length = 0;
    // Addresses are of the whole desk.
    await db.article.deleteMany({});
    desk.accountId = (await makeAccount({ name: "西湖茶事" })).id;
    desk.editor = await makePerson({ accountId: desk.accountId, role: "editor" });
    await signInAs(desk.editor);
  });

  async function written(changes: Partial<WrittenValues>): Promise<string> {
    const result = await createWrittenAction(accountId(), { title: "" });
    if (!result.ok) throw new Error(result.message);
    await save(result.data.id, changes);
    return result.data.id;
  }

  async function save(id: string, changes: Partial<WrittenValues>): Promise<void> {
    const before = await getWritten(accountId(), id);
    const paragraph = { type: "paragraph" as const, content: [{ type: "text" as const, text: "正文" }] };
    const body = { type: "doc", content: [paragraph] };
    const values = { ...EMPTY_WRITTEN, body, ...changes, id, revision: before?.revision ?? 0 };
    const result = await saveWrittenAction(accountId(), values);
    if (!result.ok) throw new Error(JSON.stringify(result));
  }

  async function publish(id: string) {
    const result = await publishPageAction(accountId(), { id });
    if (!result.ok) throw new Error(JSON.stringify(result));
    return result.data;
  }

  async function publication(id: string) {
    const article = await getWritten(accountId(), id);
    if (!article) throw new Error("gone");
    return getPublication(accountId(), article, NOON);
  }

  function open(path: string, headers: Record<string, string> = {}): Promise<ReaderAnswer> {
    return answer({ method: "GET", path, search: "", headers: { "user-agent": PHONE, ...headers } });
  }

  async function events(): Promise<string[]> {
    const rows = await db.auditEvent.findMany({ where: { accountId: accountId() }, select: { event: true } });
    return rows.map(({ event }) => event);
  }

  const publisher = () => {
    const { userId, name, email } = editor();
    return { accountId: accountId(), actor: { userId, name, email, isOwner: false } };
  };
  return { accountId, publisher, counted, clock, answer, written, save, publish, publication, open, events };
}

function given<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("only within a test");
  return value;
}
