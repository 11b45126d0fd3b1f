import { isIP } from "node:net";
import type { CallbackReach } from "./types";

/**
 * Whether WeChat's servers can reach this address: they come from the internet, and only to port 80 or 443.
 * Source: developers.weixin.qq.com › Official Accounts › Server configuration.
 */
export function callbackReach(publicUrl: string): CallbackReach {
  const { hostname, port } = new URL(publicUrl);
  if (isPrivate(hostname)) return "private";
  // The scheme's own port is left out of a URL.
  return port === "" ? "possible" : "port";
}

function isPrivate(hostname: string): boolean {
  if (hostname === "localhost" || /\.(localhost|local|internal|lan)$/.test(hostname)) return true;
  if (isIP(hostname) === 4)
    return /^(0|10|127|169\.254|192\.168|172\.(1[6-9]|2\d|3[01])|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\./.test(
      hostname,
    );
  if (hostname.startsWith("[")) return /^\[(::1|f[cd]|fe[89ab])/.test(hostname);
  // A name without a dot is known to one network only.
  return !hostname.includes(".");
}
