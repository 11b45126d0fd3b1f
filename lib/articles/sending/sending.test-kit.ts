import sharp from "sharp";
import { z } from "zod";
import { POST as postFile } from "@/app/api/media/[accountId]/files/route";
import { wechatFor } from "@/lib/accounts/wechat-for";
import { documentSchema } from "@/lib/articles/document/schema";
import { createWrittenAction, saveWrittenAction } from "@/lib/articles/writing/actions";
import { getWritten } from "@/lib/articles/writing/data";
import { EMPTY_WRITTEN, type WrittenValues } from "@/lib/articles/writing/schema";
import type { AccountId } from "@/lib/auth/account-id";
import { db } from "@/lib/platform/db/db";
import { sandboxUrl } from "@/lib/platform/env";
import { MINUTE } from "@/lib/platform/time";
import type { Fixture } from "@/lib/sandbox/testing/sandbox-fixture";
import { signInAs } from "@/lib/testing/as";
import { makePerson } from "@/lib/testing/factories";
import { sendToWeChatAction } from "./actions";
import { listSendings } from "./data";
import { sendArticles } from "./send-work";

/** An account at the pretend platform, somebody who writes for it, and a clock that is put forward by hand. */
export async function openNewsroom(
  platform: Fixture,
  { id: accountId, appId }: { id: AccountId; appId: string },
) {
  const editor = await makePerson({ accountId, role: "editor" });
  await signInAs(editor);
  let ahead = 0;
  const clock = { now: () => Date.now() + ahead };
  const control = controlOf(platform);
  const callWeChat = (path: string, body: object) => callAsOther(accountId, path, body);
  return {
    accountId,
    clock,
    /** Lets time pass, so that what rests is due. */
    wait: (milliseconds: number) => {
      ahead += milliseconds;
    },
    work: () => sendArticles(clock, new AbortController().signal),
    /** The address of a picture that is at hand: as large as told, its colour its own. */
    async pictureAt(color: string): Promise<string> {
      const png = await pngOf(color);
      const data = { type: "image", filename: "p.png", dataBase64: png.toString("base64"), permanent: true };
      await control("POST", `/accounts/${appId}/media`, data);
      const { item } = materialsSchema.parse(await callWeChat("material/batchget_material", LIST_IMAGES));
      return item[0]?.url ?? "";
    },
    /** A file of the library. */
    upload: (color: string) => uploadFile(accountId, color),
    async write(values: Partial<WrittenValues>): Promise<string> {
      const made = await createWrittenAction(accountId, { title: values.title ?? "春茶上新" });
      if (!made.ok) throw new Error(made.message);
      await this.rewrite(made.data.id, values);
      return made.data.id;
    },
    async rewrite(id: string, values: Partial<WrittenValues>): Promise<void> {
      const before = await getWritten(accountId, id);
      const all = { ...EMPTY_WRITTEN, ...before?.values, ...values, id, revision: before?.revision ?? 1 };
      const saved = await saveWrittenAction(accountId, all);
      if (!saved.ok) throw new Error(`${saved.message} ${JSON.stringify(saved.fieldErrors)}`);
    },
    async send(...articleIds: string[]): Promise<string> {
      const sent = await sendToWeChatAction(accountId, { articleIds });
      if (!sent.ok) throw new Error(`${sent.message} ${JSON.stringify(sent.fieldErrors)}`);
      return sent.data.id;
    },
    async sending(articleId: string) {
      const [first] = await listSendings(accountId, articleId);
      if (first === undefined) throw new Error("It was never sent.");
      return first;
    },
    /** What followers read when they tap the card. */
    card: (id: string) => db.article.findUniqueOrThrow({ where: { id } }),
    /** The drafts at WeChat, newest first, by the titles of their articles. */
    async drafts(): Promise<string[][]> {
      const page = { offset: 0, count: 20, no_content: 1 };
      const { item } = draftsSchema.parse(await callWeChat("draft/batchget", page));
      return item.map(({ content }) => content.news_item.map(({ title }) => title));
    },
    async draftText(): Promise<string> {
      const { item } = draftsSchema.parse(await callWeChat("draft/batchget", { offset: 0, count: 1 }));
      return item[0]?.content.news_item[0]?.content ?? "";
    },
    fail: (path: string, fault: object, times = 1) =>
      control("POST", "/faults", { appId, path: `/cgi-bin/${path}`, times, fault }),
    async callsOf(path: string): Promise<number> {
      const { calls } = callsSchema.parse(await control("GET", `/calls?appId=${appId}&limit=1000`));
      return calls.filter((call) => call.path === `/cgi-bin/${path}`).length;
    },
    control,
  };
}

async function uploadFile(accountId: AccountId, color: string): Promise<string> {
  const headers = { "content-type": "application/octet-stream", "sec-fetch-site": "same-origin" };
  const init = { method: "POST", headers, body: new Uint8Array(await pngOf(color)) };
  const request = new Request("http://desk.example/api/media/a/files?name=a.png", init);
  const answer = await postFile(request, { params: Promise.resolve({ accountId }) });
  return uploadedSchema.parse(await answer.json()).data.id;
}

function pngOf(background: string): Promise<Buffer> {
  return sharp({ create: { width: 40, height: 30, channels: 3, background } })
    .png()
    .toBuffer();
}

function controlOf(platform: Fixture) {
  return async (method: string, path: string, body?: unknown) => {
    const answer = await platform.control(method, path, body);
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
}

/** As another program of the account would. */
async function callAsOther(accountId: AccountId, path: string, body: object): Promise<unknown> {
  const token = await (await wechatFor(accountId)).token.current();
  const response = await fetch(`${sandboxUrl}/cgi-bin/${path}?access_token=${token}`, {
    method: "POST",
    body: JSON.stringify(body),
  });
  return response.json();
}

/** A body of paragraphs and pictures by their addresses. */
export function bodyOf(...parts: (string | { src: string })[]) {
  const content = parts.map((part) =>
    typeof part === "string"
      ? { type: "paragraph", content: [{ type: "text", text: part }] }
      : { type: "image", attrs: { src: part.src, alt: "图" } },
  );
  return documentSchema.parse({ type: "doc", content });
}

/** Longer than anything is waited for by itself. */
export const LONG_MS = 15 * MINUTE;

const LIST_IMAGES = { type: "image", offset: 0, count: 20 };
const materialsSchema = z.object({ item: z.array(z.object({ url: z.string() })) });
const uploadedSchema = z.object({ data: z.object({ id: z.string() }) });
const draftsSchema = z.object({
  item: z.array(
    z.object({
      content: z.object({
        news_item: z.array(z.object({ title: z.string(), content: z.string().default("") })),
      }),
    }),
  ),
});
const callsSchema = z.object({ calls: z.array(z.object({ path: z.string() })) });
