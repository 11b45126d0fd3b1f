import { APIError, createAuthMiddleware, getSessionFromCtx } from "better-auth/api";
import { recordAudit } from "@/lib/audit/record";
import { systemClock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db/db";
import { giveGuessBack, guessKey, takeGuess } from "./guessing";
import { findPasswordFault } from "./judge-password";
import { knownDeviceCookie, makeDeviceProof, readDeviceProof } from "./known-device";
import { MIN_PASSWORD_LENGTH } from "./limits";
import { originOf } from "./origin";
import { recordRefusedSignIn, recordSession } from "./sign-in-record";

/** The password was wrong, or the person is disabled. */
const REFUSALS = [401, 403];

type Request = Parameters<Parameters<typeof createAuthMiddleware>[0]>[0];

/**
 * Runs before a request to the sign-in library, when the limit of its address has let it in: counts the attempt against
 * the person, refuses new passwords that are easy to guess, and writes down who leaves while it is still known.
 */
export const beforeSignIn = createAuthMiddleware(async (request) => {
  switch (request.path) {
    case "/sign-in/email":
      return limitGuesses(request);
    case "/change-password":
      await refuseWeakPassword(request);
      // A new password ends the person's other sessions, whatever the client asks for.
      return { context: { body: { ...request.body, revokeOtherSessions: true } } };
    case "/sign-out": {
      const session = await getSessionFromCtx(request);
      if (session) await recordSession("session.left", session.user, originOf(headersOf(request)));
    }
  }
});

/** Runs after it, whatever was answered. */
export const afterSignIn = createAuthMiddleware(async (request) => {
  const { newSession, returned } = request.context;
  if (request.path === "/sign-in/email" && newSession) return welcome(request, newSession.user);
  if (
    request.path === "/sign-in/email" &&
    returned instanceof APIError &&
    REFUSALS.includes(returned.statusCode)
  )
    return recordRefusedSignIn(
      "session.refused",
      typedEmail(request),
      originOf(headersOf(request)),
      systemClock,
    );
  // A session is made only when the password was changed; a refused change ends before that.
  if (request.path === "/change-password" && newSession) await recordPasswordChange(request, newSession.user);
});

async function limitGuesses(request: Request): Promise<void> {
  const seconds = await takeGuess(keyOf(request), systemClock);
  if (seconds === null) return;
  throw new APIError("TOO_MANY_REQUESTS", { code: "TOO_MANY_GUESSES" }, { "x-retry-after": String(seconds) });
}

async function refuseWeakPassword(request: Request): Promise<void> {
  const session = await getSessionFromCtx(request);
  const newPassword: unknown = request.body?.newPassword;
  // What is too short the library refuses itself.
  if (!session || typeof newPassword !== "string" || newPassword.length < MIN_PASSWORD_LENGTH) return;
  const fault = findPasswordFault(newPassword, session.user);
  if (fault) throw new APIError("BAD_REQUEST", { code: `PASSWORD_${fault.toUpperCase()}` });
}

async function welcome(request: Request, user: { id: string; name: string; email: string }): Promise<void> {
  await giveGuessBack(keyOf(request));
  const { name, attributes } = knownDeviceCookie(user.email);
  const proof = request.getCookie(name);
  const isKnown = readDeviceProof(user.email, proof) !== null;
  request.setCookie(name, isKnown && proof ? proof : makeDeviceProof(user.email), attributes);
  await recordSession("session.began", user, originOf(headersOf(request)));
}

async function recordPasswordChange(
  request: Request,
  { id, name, email }: { id: string; name: string; email: string },
): Promise<void> {
  const origin = originOf(headersOf(request));
  const actor = { userId: id, name };
  await recordAudit(db, { actor, event: "password.changed", subject: email, detail: {}, origin });
}

/** Against whom an attempt counts: the device when the person was here before, else whoever they say they are. */
function keyOf(request: Request): string {
  const email = typedEmail(request);
  const device = readDeviceProof(email, request.getCookie(knownDeviceCookie(email).name));
  return device === null ? guessKey("person", email) : guessKey("device", device);
}

function typedEmail(request: Request): string {
  const email: unknown = request.body?.email;
  return typeof email === "string" ? email.toLowerCase() : "";
}

function headersOf(request: Request): Headers {
  return request.headers ?? new Headers();
}
