import { z } from "zod";
import type { AssumedRules } from "@/lib/sandbox/assumed-rules";
import { type Sandbox, type SandboxOptions, serveSandbox } from "@/lib/sandbox/serve";

export const NOON = Date.UTC(2026, 10, 22, 4, 0, 0);
export const APP_ID = "wx0123456789abcdef";
export const APP_SECRET = "0123456789abcdef0123456789abcdef";
export const AES_KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";
export const ORIGINAL_ID = "gh_a1b2c3d4e5f6";
export const TOKEN = "TOKEN123";

export type Json = Record<string, unknown>;

const json = z.record(z.string(), z.unknown());

export type Fixture = Awaited<ReturnType<typeof startSandbox>>;

/** A running sandbox whose machine clock stands still at noon, Beijing time. */
export async function startSandbox(
  options: Partial<SandboxOptions> & { rules?: Partial<AssumedRules> } = {},
) {
  const problems: unknown[] = [];
  const sandbox: Sandbox = await serveSandbox({
    port: 0,
    dataFile: ":memory:",
    clock: { now: () => NOON },
    fetch,
    report: (problem) => problems.push(problem),
    ...options,
  });
  const { url } = sandbox;

  async function control(method: string, path: string, body?: unknown) {
    const response = await fetch(`${url}/_control${path}`, {
      method,
      headers: { "x-sandbox-control": "1", "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: json.parse(await response.json()) };
  }
  async function api(path: string, body?: unknown): Promise<Json> {
    const request = body === undefined ? {} : { method: "POST", body: JSON.stringify(body) };
    return json.parse(await (await fetch(`${url}${path}`, request)).json());
  }

  return {
    url,
    problems,
    control,
    api,
    close: sandbox.close,
    advance: (seconds: number) => control("POST", "/clock", { advanceSeconds: seconds }),
    putAccount: (settings: Json = {}) =>
      control("PUT", `/accounts/${String(settings.appId ?? APP_ID)}`, accountSettings(settings)),
    /** A fresh access token of the account. */
    async accessToken(of = APP_ID): Promise<string> {
      const query = `grant_type=client_credential&appid=${of}&secret=${APP_SECRET}`;
      return z.string().parse((await api(`/cgi-bin/token?${query}`)).access_token);
    },
    /** A call with a fresh token. */
    async call(path: string, body?: unknown): Promise<Json> {
      const separator = path.includes("?") ? "&" : "?";
      return api(`/cgi-bin/${path}${separator}access_token=${await this.accessToken()}`, body);
    },
    async followers(): Promise<string[]> {
      const { body } = await control("GET", `/accounts/${APP_ID}/followers`);
      const list = z.array(z.object({ openid: z.string() })).parse(body.followers);
      return list.map((follower) => follower.openid);
    },
    async act(openid: string, act: Json) {
      const { status, body } = await control("POST", `/accounts/${APP_ID}/followers/${openid}/act`, act);
      if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
      return outcome.parse(body);
    },
  };
}

const outcome = z.object({
  exchanges: z.array(
    z.looseObject({
      id: z.string(),
      outcome: z.string(),
      reason: z.string().optional(),
      plainXml: z.string(),
      replyXml: z.string().optional(),
      inbound: json,
      attempts: z.array(
        z.object({
          request: z.object({ url: z.string(), headers: z.record(z.string(), z.string()), body: z.string() }),
          response: z.object({ status: z.number(), body: z.string() }).nullable(),
          error: z.string().optional(),
        }),
      ),
    }),
  ),
  items: z.array(z.looseObject({ seq: z.number(), side: z.string(), type: z.string() })),
});

/** A verified service account with three followers and no server, unless `settings` says otherwise. */
function accountSettings({ appId: _, ...settings }: Json): Json {
  return {
    name: "试衣间",
    kind: "service",
    verified: true,
    originalId: ORIGINAL_ID,
    appSecret: APP_SECRET,
    token: TOKEN,
    encodingAesKey: AES_KEY,
    mode: "plain",
    callbackUrl: "",
    followers: 3,
    ...settings,
  };
}
