import { type Answer, answer } from "@/lib/sandbox/endpoints/endpoint";
import type { Platform } from "./platform";
import { requestId, textOf } from "./refusals";

/**
 * What becomes of a call: an answer, a connection that stays silent, or one that breaks off, before the call was carried
 * out or after it.
 */
export type CallFate =
  | { type: "answer"; status: number; answer: Answer }
  | { type: "silence" }
  | { type: "cut" }
  | { type: "lost" };

/** The fault that was ordered for this call through the control plane, or null. */
export function fateOf(platform: Platform, appId: string | null, path: string): CallFate | null {
  const fault = platform.state.faults.take(appId, path);
  if (!fault) return null;
  switch (fault.type) {
    case "errcode": {
      const errmsg = `${textOf(fault.errcode)} rid: ${requestId(platform.now(), platform.random)}`;
      return { type: "answer", status: 200, answer: answer({ errcode: fault.errcode, errmsg }) };
    }
    case "status": {
      const bytes = Buffer.from("<html><body>ordered fault</body></html>");
      const headers = { "content-type": "text/html" };
      return {
        type: "answer",
        status: fault.status,
        answer: { type: "bytes", status: fault.status, headers, bytes },
      };
    }
    case "timeout":
      return { type: "silence" };
    case "cut":
    case "lost":
      return { type: fault.type };
    default:
      return fault satisfies never;
  }
}
