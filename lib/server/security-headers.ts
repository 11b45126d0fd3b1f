import { randomBytes } from "node:crypto";
import { env } from "@/lib/platform/env";
import { isFrameable } from "@/lib/platform/frameable";

/** Next reads the nonce for its own scripts from this request header. */
const POLICY_HEADER = "content-security-policy";
/** Our own components read it from here. */
const NONCE_HEADER = "x-nonce";

const FIXED_HEADERS = {
  "referrer-policy": "strict-origin-when-cross-origin",
  "permissions-policy": "camera=(self), geolocation=(self), microphone=(), payment=()",
  "cross-origin-opener-policy": "same-origin",
  ...(env.PUBLIC_URL.startsWith("https:") ? { "strict-transport-security": "max-age=31536000" } : {}),
};

/**
 * The headers of one page: what goes to Next with the request and to the browser with the answer.
 *
 * @param address the page's, as it was asked for; empty for an answer without a page
 */
export function securityHeaders(address: string): {
  request: Record<string, string>;
  response: Record<string, string>;
} {
  const nonce = randomBytes(16).toString("base64");
  const policy = contentSecurityPolicy(nonce, address.split("?", 1)[0] ?? "");
  return {
    request: { [POLICY_HEADER]: policy, [NONCE_HEADER]: nonce },
    response: { [POLICY_HEADER]: policy, ...FIXED_HEADERS },
  };
}

/** A file of a library, opened by itself, shows itself and does nothing. */
const FILE_POLICY =
  "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; sandbox";

function contentSecurityPolicy(nonce: string, pathname: string): string {
  if (pathname.startsWith("/media/")) return FILE_POLICY;
  // React's development build evaluates strings to rebuild server stacks in the browser.
  const development = env.NODE_ENV === "development";
  const directives = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    // The component library sets its variables in style attributes.
    "style-src 'self' 'unsafe-inline'",
    // Article pictures live wherever staff host them.
    "img-src 'self' data: blob: http: https:",
    "media-src 'self' data: blob: http: https:",
    `connect-src 'self'${development ? " ws:" : ""}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${isFrameable(pathname) ? "'self'" : "'none'"}`,
  ];
  return directives.join("; ");
}
