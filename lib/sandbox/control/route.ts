import type { z } from "zod";
import type { Platform } from "@/lib/sandbox/platform";
import type { Account } from "@/lib/sandbox/state/account";
import type { Follower } from "@/lib/sandbox/state/follower";
import { ControlProblem } from "./problem";

export type ControlCall = {
  platform: Platform;
  /** The parts of the path that the pattern names with a colon, percent-decoding done. */
  params: Readonly<Record<string, string>>;
  query: URLSearchParams;
  /** The parsed JSON body, undefined without one. */
  body: unknown;
};

/** What a route answers: a value for JSON, or a file. */
export type ControlAnswer = { value: unknown } | { bytes: Buffer; contentType: string };

export type ControlRoute = {
  method: "GET" | "POST" | "PUT" | "DELETE";
  pattern: string;
  run(call: ControlCall): ControlAnswer | Promise<ControlAnswer>;
};

/** @throws ControlProblem 400 that names the field */
export function accepted<S extends z.ZodType>(schema: S, value: unknown): z.infer<S> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => `${issue.path.join(".") || "body"}: ${issue.message}`);
  throw new ControlProblem(400, "invalid", problems.join("; ").slice(0, 1000));
}

/** @throws ControlProblem 404 */
export function requireAccount({ platform, params }: ControlCall): Account {
  const account = platform.state.accounts.get(params.appId ?? "");
  if (!account) throw new ControlProblem(404, "no_such_account", `There is no account ${params.appId}`);
  return account;
}

/**
 * Somebody whom the account knows, following or not.
 * @param openid the one in the path unless told
 * @throws ControlProblem 404
 */
export function requirePerson(call: ControlCall, openid = call.params.openid ?? ""): Follower {
  const person = call.platform.state.followers.get(requireAccount(call).appId, openid);
  if (!person) throw new ControlProblem(404, "no_such_follower", `Nobody has the OpenID ${openid}`);
  return person;
}
