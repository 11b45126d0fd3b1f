import { prismaAdapter } from "better-auth/adapters/prisma";
import { APIError } from "better-auth/api";
import { betterAuth } from "better-auth/minimal";
import { db } from "@/lib/platform/db/db";
import { isPostgres } from "@/lib/platform/db/dialect";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { processSingleton } from "@/lib/platform/process-singleton";
import { deriveKey } from "@/lib/platform/secret-box";
import { CLIENT_ADDRESS_HEADER } from "./front-headers";
import { MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH, SESSION_LIFE_MS } from "./limits";
import { sessionCookie } from "./session-cookie";
import { afterSignIn, beforeSignIn } from "./sign-in-hooks";

/** How exactly a session's row knows when it was last used, in seconds: a write at most so often. */
const LAST_SEEN_S = 300;

/**
 * Sign-in by e-mail and password, sessions in the database. Nobody can sign up: the owner is made through the set-up
 * link, everybody else by the owner. Made at its first use: loading this module, as building the pages does, must not
 * make a secret key.
 */
export function getAuth() {
  return processSingleton("auth", createAuth);
}

function createAuth() {
  return betterAuth({
    baseURL: env.PUBLIC_URL,
    basePath: "/api/auth",
    secret: deriveKey("sessions").toString("hex"),
    telemetry: { enabled: false },
    logger: { log: (level, message, error) => log[level]({ err: error }, `sign-in: ${message}`) },
    database: prismaAdapter(db, { provider: isPostgres ? "postgresql" : "sqlite", transaction: false }),
    trustedOrigins: sameHostOrigins(),
    account: { modelName: "credential" },
    user: {
      additionalFields: {
        isOwner: { type: "boolean", input: false, defaultValue: false },
        disabledAt: { type: "date", input: false, required: false },
      },
    },
    databaseHooks: { session: { create: { before: refuseDisabled } } },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: MIN_PASSWORD_LENGTH,
      maxPasswordLength: MAX_PASSWORD_LENGTH,
    },
    hooks: { before: beforeSignIn, after: afterSignIn },
    session: { expiresIn: SESSION_LIFE_MS / 1000, updateAge: LAST_SEEN_S },
    // In the database, so that several processes count together and a restart does not forgive.
    rateLimit: {
      enabled: true,
      storage: "database",
      window: 60,
      max: 100,
      customRules: {
        "/sign-in/email": { window: 60, max: 8 },
        "/change-password": { window: 60, max: 8 },
        // Asked on every page; it reveals nothing and costs one indexed read.
        "/get-session": false,
      },
    },
    advanced: {
      ...sessionCookie(env.PUBLIC_URL),
      // Said aloud, because the library would switch it off by itself where NODE_ENV is "test".
      disableOriginCheck: false,
      ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS_HEADER] },
    },
  });
}

/** On one's own machine 127.0.0.1 and localhost are the same desk. */
function sameHostOrigins(): string[] {
  const url = new URL(env.PUBLIC_URL);
  if (url.hostname !== "127.0.0.1" && url.hostname !== "localhost") return [url.origin];
  return ["127.0.0.1", "localhost"].map((hostname) => `${url.protocol}//${hostname}:${url.port}`);
}

/** Asked when the password was right, so that a stranger does not learn who is disabled. */
async function refuseDisabled({ userId }: { userId: string }): Promise<void> {
  const person = await db.user.findUnique({ where: { id: userId }, select: { disabledAt: true } });
  if (person?.disabledAt)
    throw new APIError("FORBIDDEN", { code: "PERSON_DISABLED", message: "This person is disabled." });
}
