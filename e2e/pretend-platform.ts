import { z } from "zod";
import type { Desk } from "./desk";

/**
 * An account of the desk, as the pretend platform's console would treat it (lib/sandbox/CONTROL.md).
 *
 * @param name of one of several; without it the account that a fresh desk has
 */
export async function openConsole(desk: Desk, name?: string) {
  const ask = async (method: string, path: string, body?: object) => {
    const response = await fetch(`${desk.sandboxUrl}/_control${path}`, {
      method,
      headers: { "x-sandbox-control": "1" },
      body: body && JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return response.json();
  };
  const { accounts } = accountsSchema.parse(await ask("GET", "/accounts"));
  const account = name === undefined ? accounts[0] : accounts.find((one) => one.name === name);
  const home = `/accounts/${account?.appId}`;
  return {
    /** Publishes a menu by hand. */
    putMenu: (button: object[]) => ask("PUT", `${home}/menu`, { button }),
    putAutoReplies: (replies: object) => ask("PUT", `${home}/auto-replies`, replies),
    setServerMode: (isOn: boolean) => ask("PUT", `${home}/server-mode`, { isOn }),
    /** Somebody new, who does not follow yet. @returns the OpenID */
    addPerson: async () => personSchema.parse(await ask("POST", `${home}/followers`, {})).openid,
    act: (openid: string, act: object) => ask("POST", `${home}/followers/${openid}/act`, act),
    readChat: async (openid: string, after: number) =>
      chatSchema.parse(await ask("GET", `${home}/followers/${openid}/chat?after=${after}&limit=100`)),
    keepPicture: async (dataBase64: string) =>
      keptSchema.parse(await ask("POST", `${home}/media`, { type: "image", dataBase64, permanent: true })),
    keepNews: async (article: Article) =>
      keptSchema.parse(await ask("POST", `${home}/media`, { type: "news", articles: [article] })),
    publish: async (article: Article) =>
      publishedSchema.parse(await ask("POST", `${home}/articles`, article)),
    /** Carries the next call of an address out, and breaks off before it is answered. */
    loseAnswer: (path: string) => ask("POST", "/faults", { path, times: 1, fault: { type: "lost" } }),
    /** How often an address was called, of late. */
    countCalls: async (path: string) => {
      const { calls } = callsSchema.parse(await ask("GET", "/calls?limit=1000"));
      return calls.filter((call) => call.path === path).length;
    },
  };
}

type Article = { title: string; description: string; pictureUrl: string; url: string };

const callsSchema = z.object({ calls: z.array(z.object({ path: z.string() })) });
const accountsSchema = z.object({ accounts: z.array(z.object({ appId: z.string(), name: z.string() })) });
const personSchema = z.object({ openid: z.string() });
const chatSchema = z.object({
  last: z.number(),
  items: z.array(z.object({ side: z.string(), type: z.string(), text: z.string().default("") })),
});
const keptSchema = z.object({ mediaId: z.string() });
const publishedSchema = z.object({ articleId: z.string() });
