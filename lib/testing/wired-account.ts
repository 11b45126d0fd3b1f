import { createServer, type Server } from "node:http";
import { afterAll, beforeAll } from "vitest";
import { z } from "zod";
import { answerWebhook } from "@/lib/webhook/front";
import { closeWebhook } from "@/lib/webhook/webhook";
import type { WireMode } from "@/lib/wechat/wire/delivery";
import { makeAccount, type TestAccount } from "./factories";
import { sandboxForFile } from "./sandbox";

/** The desk's webhook on a port of its own for one test file. Call it at the file's top level. */
export function webhookForFile(): { callbackUrl: (account: Pick<TestAccount, "id">) => string } {
  let webhook: Server;
  beforeAll(async () => {
    webhook = createServer(answerWebhook);
    await new Promise<void>((resolve) => webhook.listen(0, "127.0.0.1", resolve));
  });
  afterAll(async () => {
    await closeWebhook();
    await new Promise((resolve) => webhook.close(resolve));
  });
  return {
    callbackUrl({ id }) {
      const address = webhook.address();
      if (address === null || typeof address === "string") throw new Error("the webhook does not listen");
      return `http://127.0.0.1:${address.port}/api/wechat/${id}`;
    },
  };
}

/** Accounts that both sides know, with the desk's webhook behind their callback URLs. Call it at the file's top level. */
export function wiredAccountsForFile() {
  const { platform } = sandboxForFile();
  const { callbackUrl } = webhookForFile();

  async function wireAccount(mode: WireMode = "plain"): Promise<WiredAccount> {
    const account = await makeAccount({ kind: "sandbox", mode });
    const { appId } = account;
    await platform().putAccount({
      appId,
      name: account.name,
      originalId: account.originalId,
      mode,
      appSecret: account.appSecret,
      token: account.token,
      encodingAesKey: account.aesKey,
      callbackUrl: callbackUrl(account),
    });
    const control = async (method: string, path: string, body?: unknown) => {
      const answer = await platform().control(method, `/accounts/${appId}${path}`, body);
      if (answer.status >= 300) throw new Error(`${method} ${path}: ${JSON.stringify(answer.body)}`);
      return answer.body;
    };
    return {
      ...account,
      async addPerson() {
        return z.object({ openid: z.string() }).parse(await control("POST", "/followers", {})).openid;
      },
      async act(openid, act) {
        const { items } = linesSchema.parse(await control("POST", `/followers/${openid}/act`, act));
        return items.map(({ type, side, text, mediaId, articles }) => ({
          ...{ type, side, text, mediaId },
          articles: articles?.map(({ title }) => title),
        }));
      },
      async read(openid) {
        const { items } = linesSchema.parse(await control("GET", `/followers/${openid}/chat`));
        return items.flatMap(({ side, text }) => (side === "account" && text !== undefined ? [text] : []));
      },
      async addTag(name) {
        return z.object({ id: z.number() }).parse(await control("POST", "/tags", { name })).id;
      },
      async tagsOf(openid) {
        const { followers } = peopleSchema.parse(await control("GET", "/followers?limit=1000"));
        return followers.find((one) => one.openid === openid)?.tagIds ?? [];
      },
    };
  }

  return { platform, wireAccount };
}

type Line = {
  type: string;
  side?: string | undefined;
  text?: string | undefined;
  mediaId?: string | undefined;
  /** The titles of those that it shows. */
  articles?: string[] | undefined;
};

export type WiredAccount = TestAccount & {
  /** Somebody who does not follow yet; gives the OpenID. */
  addPerson(): Promise<string>;
  /** What came up in the chat while the person did something. */
  act(openid: string, act: object): Promise<Line[]>;
  /** All texts that the account has sent. */
  read(openid: string): Promise<string[]>;
  addTag(name: string): Promise<number>;
  tagsOf(openid: string): Promise<number[]>;
};

const linesSchema = z.object({
  items: z.array(
    z.object({
      type: z.string(),
      side: z.string().optional(),
      text: z.string().optional(),
      articles: z.array(z.object({ title: z.string() })).optional(),
      mediaId: z.string().optional(),
    }),
  ),
});
const peopleSchema = z.object({
  followers: z.array(z.object({ openid: z.string(), tagIds: z.array(z.number()) })),
});
