import type { IncomingMessage, ServerResponse } from "node:http";
import { ActProblem } from "@/lib/sandbox/follower/actor";
import { readBody } from "@/lib/sandbox/http/read-body";
import { sendBytes, sendJson } from "@/lib/sandbox/http/reply";
import type { Platform } from "@/lib/sandbox/platform";
import { Refusal } from "@/lib/sandbox/refusals";
import { accountRoutes } from "./account-routes";
import { articleRoutes } from "./article-routes";
import { consoleRoutes } from "./console-routes";
import { followerRoutes } from "./follower-routes";
import { libraryRoutes } from "./library-routes";
import { menuRoutes } from "./menu-routes";
import { platformRoutes } from "./platform-routes";
import { ControlProblem } from "./problem";
import type { ControlAnswer, ControlRoute } from "./route";
import { tagRoutes } from "./tag-routes";

const routes: readonly ControlRoute[] = [
  ...platformRoutes,
  ...accountRoutes,
  ...followerRoutes,
  ...libraryRoutes,
  ...articleRoutes,
  ...menuRoutes,
  ...consoleRoutes,
  ...tagRoutes,
];
const CONTENT_TYPE = "application/json; charset=utf-8";
const MAX_BODY_BYTES = 1024 * 1024;
/** Pictures come along in base64. */
const MAX_FILE_BYTES = 12 * 1024 * 1024;

/** Answers the control plane, which moves the platform instead of being it. */
export async function handleControl(
  platform: Platform,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  try {
    guard(request);
    const { route, params } = findRoute(request.method ?? "GET", url.pathname);
    const takesFiles = /\/(?:act|media)$/.test(route.pattern);
    const bytes = await readBody(
      request,
      takesFiles ? MAX_FILE_BYTES : MAX_BODY_BYTES,
      platform.bodyTimeoutMs,
    );
    const body = parseBody(bytes);
    send(response, await route.run({ platform, params, query: url.searchParams, body }));
  } catch (error) {
    const problem = problemOf(error);
    sendJson(response, problem.status, CONTENT_TYPE, {
      error: { code: problem.code, message: problem.message },
    });
  }
}

/**
 * Browsers can be made to send requests to loopback, but neither with this header nor, after a rebound DNS name, with a
 * loopback Host.
 */
function guard(request: IncomingMessage): void {
  const host = request.headers.host ?? "";
  if (!/^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d{1,5})?$/i.test(host)) {
    throw new ControlProblem(403, "forbidden", "The control plane answers to loopback host names only");
  }
  if (request.headers["x-sandbox-control"] !== "1") {
    throw new ControlProblem(403, "forbidden", "The control plane wants the header x-sandbox-control: 1");
  }
}

function findRoute(
  method: string,
  pathname: string,
): { route: ControlRoute; params: Record<string, string> } {
  const matches = routes.flatMap((route) => {
    const params = match(route.pattern, pathname);
    return params ? [{ route, params }] : [];
  });
  const entry = matches.find(({ route }) => route.method === method);
  if (entry) return entry;
  if (matches.length > 0) throw new ControlProblem(405, "method", `${method} is not offered at ${pathname}`);
  throw new ControlProblem(404, "no_such_path", `There is nothing at ${pathname}`);
}

function match(pattern: string, pathname: string): Record<string, string> | null {
  const patternParts = pattern.split("/");
  const pathParts = pathname.split("/");
  if (patternParts.length !== pathParts.length) return null;
  const params: Record<string, string> = {};
  for (const [index, part] of patternParts.entries()) {
    const value = decodeURIComponent(pathParts[index] ?? "");
    if (part.startsWith(":")) params[part.slice(1)] = value;
    else if (part !== value) return null;
  }
  return params;
}

function parseBody(bytes: Buffer): unknown {
  if (bytes.length === 0) return undefined;
  try {
    return JSON.parse(bytes.toString());
  } catch {
    throw new ControlProblem(400, "no_json", "The body is no JSON");
  }
}

function problemOf(error: unknown): ControlProblem {
  if (error instanceof ControlProblem) return error;
  if (error instanceof ActProblem) {
    return new ControlProblem(error.code === "no_such_follower" ? 404 : 409, error.code, error.message);
  }
  if (error instanceof Refusal)
    return new ControlProblem(400, "refused", `${error.errcode} ${error.message}`);
  throw error;
}

function send(response: ServerResponse, answer: ControlAnswer): void {
  if ("bytes" in answer) sendBytes(response, 200, { "content-type": answer.contentType }, answer.bytes);
  else sendJson(response, 200, CONTENT_TYPE, answer.value);
}
