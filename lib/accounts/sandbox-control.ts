import { z } from "zod";
import { type AccountId, vouchForAccountId } from "@/lib/auth/account-id";
import { db } from "@/lib/platform/db/db";
import { env, sandboxUrl } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { openIfReadable } from "@/lib/platform/secret-box";
import type { NewConnection } from "./schema";
import type { CallbackVerification } from "./types";

/** How long the sandbox may take, in milliseconds: acting as a follower waits for three deliveries of 5 s each. */
const PATIENCE = 20_000;
/** How many pretend followers a new account of the sandbox begins with. */
const FIRST_FOLLOWERS = 3;
/** The code of a SandboxProblem that is ours: there is nothing to tell the sandbox. */
const SECRETS_MISSING = "secrets_missing";

/** How the addresses begin under which it shows articles. */
export const articleHome = `${sandboxUrl}/s/`;

/** The pretend platform is not running, or it refused; `code` is its own word for why, or "unreachable". */
export class SandboxProblem extends Error {
  override readonly name = "SandboxProblem";
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** What the platform's console would ask for, in the clear. */
type SandboxConnection = Pick<
  NewConnection,
  "name" | "appId" | "originalId" | "appSecret" | "token" | "encodingAesKey"
> & { mode: string };

/**
 * Makes the account known to the pretend platform, or brings its settings up to date there. Menu and followers of a
 * known one stay.
 */
export async function registerSandboxAccount(
  accountId: AccountId,
  connection: SandboxConnection,
): Promise<void> {
  const { appId, name, originalId, appSecret, token, encodingAesKey, mode } = connection;
  const secrets = { appSecret, token, encodingAesKey };
  const standing = { kind: "service", verified: true, followers: FIRST_FOLLOWERS };
  const callback = { mode, callbackUrl: localCallbackUrl(accountId) };
  const body = { name, originalId, ...secrets, ...standing, ...callback };
  await askSandbox(z.object({ appId: z.string() }), "PUT", `/accounts/${appId}`, body);
}

/** Registers an account as it is stored. */
export async function registerStoredAccount(accountId: AccountId): Promise<void> {
  const account = await db.account.findUniqueOrThrow({ where: { id: accountId } });
  const [appSecret, token, encodingAesKey] = [
    openIfReadable(account.sealedAppSecret),
    openIfReadable(account.sealedToken),
    openIfReadable(account.sealedAesKey),
  ];
  if (appSecret === null || token === null || encodingAesKey === null)
    throw new SandboxProblem(SECRETS_MISSING, `The secrets of ${account.name} have to be entered again.`);
  await registerSandboxAccount(accountId, { ...account, appSecret, token, encodingAesKey });
}

/** Brings all sandbox accounts of the database up to date there: the port of the desk may have changed since. */
export async function registerSandboxAccounts(): Promise<void> {
  const accounts = await db.account.findMany({ where: { kind: "sandbox" }, select: { id: true } });
  for (const { id } of accounts) {
    try {
      await registerStoredAccount(vouchForAccountId(id));
    } catch (error) {
      if (!(error instanceof SandboxProblem) || error.code !== SECRETS_MISSING) throw error;
      log.warn({ err: error }, "an account of the sandbox was left out");
    }
  }
  if (accounts.length > 0) log.debug({ accounts: accounts.length }, "registered with the sandbox");
}

/** What the platform's check of the callback address says: the one that saving the server configuration does. */
export function verifySandboxCallback(appId: string): Promise<CallbackVerification> {
  return askSandbox(verificationSchema, "POST", `/accounts/${appId}/verify`);
}

const verificationSchema = z.object({
  ok: z.boolean(),
  status: z.number(),
  ms: z.number(),
  detail: z.string(),
});

/**
 * One request to the control plane.
 *
 * @param path after /_control
 * @param patience in milliseconds, for an act that is made of many deliveries
 * @throws SandboxProblem when it does not run or says no
 */
export async function askSandbox<Schema extends z.ZodType>(
  schema: Schema,
  method: "GET" | "POST" | "PUT" | "DELETE",
  path: string,
  body?: object,
  patience = PATIENCE,
): Promise<z.output<Schema>> {
  const response = await send(method, `/_control${path}`, body, patience);
  const answer: unknown = await response.json();
  if (response.ok) return schema.parse(answer);
  const { error } = problemSchema.parse(answer);
  throw new SandboxProblem(error.code, error.message);
}

const problemSchema = z.object({ error: z.object({ code: z.string(), message: z.string() }) });

async function send(
  method: string,
  path: string,
  body: object | undefined,
  patience: number,
): Promise<Response> {
  try {
    return await fetch(`${sandboxUrl}${path}`, {
      method,
      headers: { "x-sandbox-control": "1", ...(body && { "content-type": "application/json" }) },
      body: body && JSON.stringify(body),
      signal: AbortSignal.timeout(patience),
      cache: "no-store",
    });
  } catch (cause) {
    throw new SandboxProblem("unreachable", `The sandbox does not answer at ${sandboxUrl}.`, { cause });
  }
}

/**
 * A file that the pretend platform holds: what a follower sent, or what the account uploaded.
 *
 * @throws SandboxProblem when it does not run or has no such file (any more)
 */
export async function readSandboxFile(
  appId: string,
  mediaId: string,
): Promise<{ bytes: ArrayBuffer; contentType: string }> {
  const path = `/_control/accounts/${appId}/media/${encodeURIComponent(mediaId)}`;
  const response = await send("GET", path, undefined, PATIENCE);
  if (!response.ok) throw new SandboxProblem("no_such_media", `The sandbox has no file ${mediaId}`);
  return { bytes: await response.arrayBuffer(), contentType: response.headers.get("content-type") ?? "" };
}

/**
 * An article as its readers see it, or the page that says that it is gone: a whole document, which is the account's and
 * not to be trusted.
 *
 * @throws SandboxProblem when the pretend platform does not run
 */
export async function readSandboxArticle(pageId: string): Promise<string> {
  return (await send("GET", `/s/${encodeURIComponent(pageId)}`, undefined, PATIENCE)).text();
}

/** The sandbox runs on this machine, which may not reach itself by its public name. */
function localCallbackUrl(accountId: AccountId): string {
  const isEveryAddress = env.HOST === "0.0.0.0" || env.HOST === "::";
  const host = isEveryAddress ? "127.0.0.1" : env.HOST;
  return `http://${host.includes(":") ? `[${host}]` : host}:${env.PORT}/api/wechat/${accountId}`;
}
