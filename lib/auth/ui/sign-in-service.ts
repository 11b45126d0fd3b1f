"use client";

import { z } from "zod";

/** What became of a request to the sign-in service. */
export type SignInAnswer =
  | { type: "done" }
  | { type: "refused"; code: string }
  /** Too many attempts; how long to wait, in seconds. */
  | { type: "limited"; seconds: number }
  | { type: "unreachable" };

/** Starts a session in this browser. */
export function signIn(credentials: { email: string; password: string }): Promise<SignInAnswer> {
  return ask("sign-in/email", credentials);
}

/** Ends this browser's session. */
export function signOut(): Promise<SignInAnswer> {
  return ask("sign-out", {});
}

/** Sets a new password and ends the person's sessions in every other browser. */
export function changePassword(passwords: {
  currentPassword: string;
  newPassword: string;
}): Promise<SignInAnswer> {
  return ask("change-password", { ...passwords, revokeOtherSessions: true });
}

const refusal = z.object({ code: z.string() });

async function ask(path: string, body: object): Promise<SignInAnswer> {
  try {
    const response = await fetch(`/api/auth/${path}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    if (response.ok) return { type: "done" };
    if (response.status === 429)
      return { type: "limited", seconds: Number(response.headers.get("x-retry-after")) || 60 };
    const parsed = refusal.safeParse(await response.json().catch(() => null));
    return parsed.success ? { type: "refused", code: parsed.data.code } : { type: "unreachable" };
  } catch {
    // fetch rejects when there is no connection; there is nothing more to learn from it.
    return { type: "unreachable" };
  }
}
