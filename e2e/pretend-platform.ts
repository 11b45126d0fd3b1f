import { z } from "zod";
import type { Desk } from "./desk";

/** The only account of a fresh desk, as the pretend platform's console would treat it (lib/sandbox/CONTROL.md). */
export async function openConsole(desk: Desk) {
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
  const home = `/accounts/${accounts[0]?.appId}`;
  return {
    /** Publishes a menu by hand. */
    putMenu: (button: object[]) => ask("PUT", `${home}/menu`, { button }),
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

const accountsSchema = z.object({ accounts: z.array(z.object({ appId: z.string() })) });
const callsSchema = z.object({ calls: z.array(z.object({ path: z.string() })) });
const keptSchema = z.object({ mediaId: z.string() });
const publishedSchema = z.object({ articleId: z.string() });
