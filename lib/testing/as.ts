import { makeSignature } from "better-auth/crypto";
import { afterEach } from "vitest";
import { getAuth } from "@/lib/auth/auth";
import { LOCALE_COOKIE, type Locale } from "@/lib/platform/i18n/locale";
import { resetTestRequest, setTestCookie } from "./next-headers";

// Every test begins signed out, whatever the one before it did.
afterEach(resetTestRequest);

/**
 * From here to the end of the test, actions and loaders are called by this person: a real session in the database and
 * its signed cookie. (The password is not asked for: hashing it would cost each test a tenth of a second.)
 */
export async function signInAs(person: { userId: string }): Promise<void> {
  const context = await getAuth().$context;
  const { token } = await context.internalAdapter.createSession(person.userId);
  const signed = `${token}.${await makeSignature(token, context.secret)}`;
  setTestCookie(context.authCookies.sessionToken.name, encodeURIComponent(signed));
}

/** From here to the end of the test, nobody is signed in. */
export function signOut(): void {
  resetTestRequest();
}

/** From here to the end of the test, the reader has chosen this language. Chinese is the default. */
export function readIn(locale: Locale): void {
  setTestCookie(LOCALE_COOKIE, locale);
}
