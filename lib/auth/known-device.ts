import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { env } from "@/lib/platform/env";
import { deriveKey } from "@/lib/platform/secret-box";
import { sessionCookie } from "./session-cookie";

/** In seconds; each sign-in begins it anew. */
const LIFETIME_S = 180 * 24 * 3600;

/**
 * A browser in which somebody has signed in before has a cookie that says so, for each of them one. What strangers guess
 * elsewhere does not slow it down: whoever attacks a person cannot keep them out of their own browser.
 */
export function knownDeviceCookie(email: string) {
  const { cookiePrefix, defaultCookieAttributes } = sessionCookie(env.PUBLIC_URL);
  return {
    name: `${cookiePrefix}.device.${digest(email.toLowerCase()).slice(0, 12)}`,
    attributes: {
      ...defaultCookieAttributes,
      path: "/",
      httpOnly: true,
      sameSite: "lax",
      maxAge: LIFETIME_S,
    },
  } as const;
}

/** What a device that becomes known is given. */
export function makeDeviceProof(email: string): string {
  const number = randomBytes(16).toString("base64url");
  return `${number}.${signatureOf(number, email)}`;
}

/** The number of a known device; null when the cookie is not there, or not of our making for this person. */
export function readDeviceProof(email: string, proof: string | null | undefined): string | null {
  const [number = "", signature = ""] = proof?.split(".", 2) ?? [];
  const [given, expected] = [Buffer.from(signature), Buffer.from(signatureOf(number, email))];
  return given.length === expected.length && timingSafeEqual(given, expected) ? number : null;
}

function signatureOf(number: string, email: string): string {
  return digest(`${number} ${email.toLowerCase()}`);
}

function digest(text: string): string {
  return createHmac("sha256", deriveKey("known devices")).update(text).digest("base64url");
}
