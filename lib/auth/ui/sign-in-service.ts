"use client";

import { authMessages } from "@/lib/auth/messages";
import { PASSWORD_FAULTS, PASSWORD_WORDS } from "@/lib/auth/password-words";
import type { ActionResult } from "@/lib/platform/action";
import type { Locale } from "@/lib/platform/i18n/locale";

type Answers = (typeof authMessages)[Locale]["answers"];

/** Starts a session in this browser. */
export function signIn(credentials: { email: string; password: string }, locale: Locale) {
  return ask("sign-in/email", credentials, locale);
}

/** Ends this browser's session. */
export function signOut(locale: Locale) {
  return ask("sign-out", {}, locale);
}

/** Sets a new password and ends the person's sessions in every other browser. */
export function changePassword(passwords: { currentPassword: string; newPassword: string }, locale: Locale) {
  return ask("change-password", passwords, locale);
}

/**
 * Asks the sign-in library's own addresses, because it is they that set the cookie and count the attempts. Answers as
 * a server action does.
 */
async function ask(path: string, body: object, locale: Locale): Promise<ActionResult<null>> {
  const t = authMessages[locale].answers;
  try {
    const response = await fetch(`/api/auth/${path}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    return response.ok ? { ok: true, data: null } : await refusalOf(response, locale);
  } catch {
    // fetch rejects when there is no connection; there is nothing more to learn from it.
    return { ok: false, code: "failed", message: t.unreachable };
  }
}

async function refusalOf(response: Response, locale: Locale): Promise<ActionResult<null>> {
  const t = authMessages[locale].answers;
  if (response.status === 429) {
    const seconds = Number(response.headers.get("x-retry-after")) || 60;
    return { ok: false, code: "failed", message: t.limited(seconds) };
  }
  const body: unknown = await response.json().catch(() => null);
  const code = codeIn(body) ?? String(response.status);
  const fault = PASSWORD_FAULTS.find((each) => code === `PASSWORD_${each.toUpperCase()}`);
  if (fault)
    return {
      ok: false,
      code: "invalid",
      message: t.weak,
      fieldErrors: { newPassword: PASSWORD_WORDS[fault][locale] },
    };
  if (response.status === 401 && code !== "INVALID_EMAIL_OR_PASSWORD")
    return { ok: false, code: "signed-out", message: t.sessionEnded };
  return { ok: false, code: "failed", message: textOf(code, t) };
}

/** By hand: this is in the menu of every page, and a schema library would weigh more than the rest of it. */
function codeIn(body: unknown): string | null {
  if (typeof body !== "object" || body === null || !("code" in body)) return null;
  return typeof body.code === "string" ? body.code : null;
}

function textOf(code: string, t: Answers): string {
  switch (code) {
    case "INVALID_EMAIL_OR_PASSWORD":
    case "INVALID_PASSWORD":
    case "PASSWORD_TOO_SHORT":
    case "PASSWORD_TOO_LONG":
    case "INVALID_ORIGIN":
    case "PERSON_DISABLED":
      return t[code];
    default:
      return t.other(code);
  }
}
