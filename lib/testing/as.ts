import { afterEach } from "vitest";
import { LOCALE_COOKIE, type Locale } from "@/lib/platform/i18n/locale";
import { resetTestRequest, setTestCookie } from "./next-headers";
import { startSession } from "./start-session";

// Every test begins signed out, whatever the one before it did.
afterEach(resetTestRequest);

/**
 * From here to the end of the test, actions and loaders are called by this person: a real session in the database and
 * its signed cookie. (The password is not asked for: hashing it would cost each test a tenth of a second.)
 */
export async function signInAs(person: { userId: string }): Promise<void> {
  const { name, value } = await startSession(person.userId);
  setTestCookie(name, value);
}

/** From here to the end of the test, nobody is signed in. */
export function signOut(): void {
  resetTestRequest();
}

/** From here to the end of the test, the reader has chosen this language. Chinese is the default. */
export function readIn(locale: Locale): void {
  setTestCookie(LOCALE_COOKIE, locale);
}
