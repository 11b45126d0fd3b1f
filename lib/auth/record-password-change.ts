import { createAuthMiddleware } from "better-auth/api";
import { recordAudit } from "@/lib/audit/record";
import { db } from "@/lib/platform/db/db";

/** Runs after every request to the sign-in library; it changes the password in its own time, so we write down that it did. */
export const recordPasswordChange = createAuthMiddleware(async ({ path, context }) => {
  // A session is made only when the password was changed; a refused change ends before that.
  const { newSession } = context;
  if (path !== "/change-password" || !newSession) return;
  const { id, name, email } = newSession.user;
  await recordAudit(db, {
    actor: { userId: id, name },
    event: "password.changed",
    subject: email,
    detail: {},
  });
});
