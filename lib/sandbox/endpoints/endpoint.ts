import type { Permission } from "@/lib/sandbox/limits";
import type { Platform } from "@/lib/sandbox/platform";
import type { Account } from "@/lib/sandbox/state/account";

/** What a call brought along, whoever made it. */
export type OpenCall = {
  platform: Platform;
  query: URLSearchParams;
  /** The parsed JSON body of endpoints that take one. */
  json: unknown;
  bytes: Buffer;
  contentType: string;
  /** The caller's IPv4 address. */
  ip: string;
};

/** A call with a good access_token. */
export type AccountCall = OpenCall & { account: Account };

export type Answer =
  | { type: "json"; value: Record<string, unknown>; contentType?: string }
  /** A picture may take a moment; what the call changes is changed by then. */
  | { type: "bytes"; status: number; headers: Record<string, string>; bytes: Buffer | Promise<Buffer> };

type Common = {
  path: string;
  method: "GET" | "POST" | "either";
  /** What the body has to be: a JSON text, a multipart form, or nothing that anybody looks at. */
  body: "none" | "json" | "form";
  /** Whether its JSON may be as large as a form: articles come with their texts. */
  mayBeLarge?: boolean;
  /** Menus refuse \uXXXX escapes of anything beyond ASCII with 40033 (Custom menus › Create). */
  refusesEscapes?: boolean;
};

/** An interface of the platform. Open ones need no access_token. */
export type Endpoint = Common &
  (
    | { access: "open"; run(call: OpenCall): Answer }
    | { access: "token"; permission: Permission; run(call: AccountCall): Answer }
  );

/** A JSON answer; most successes carry no errcode at all. */
export function answer(value: Record<string, unknown>): Answer {
  return { type: "json", value };
}

export const ok: Answer = answer({ errcode: 0, errmsg: "ok" });
