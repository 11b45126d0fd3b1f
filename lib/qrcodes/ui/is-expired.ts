import type { QrCode } from "../types";

/** Whether WeChat has forgotten the code. @param now milliseconds */
export function isExpired({ expiresAt }: Pick<QrCode, "expiresAt">, now: number): boolean {
  return expiresAt !== null && expiresAt.getTime() <= now;
}
