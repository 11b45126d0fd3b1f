import { makeSignature } from "better-auth/crypto";
import { getAuth } from "@/lib/auth/auth";

/** A real session in the database and the cookie of the browser that has it, as name and value. */
export async function startSession(userId: string): Promise<{ name: string; value: string }> {
  const context = await getAuth().$context;
  const { token } = await context.internalAdapter.createSession(userId);
  const signed = `${token}.${await makeSignature(token, context.secret)}`;
  return { name: context.authCookies.sessionToken.name, value: encodeURIComponent(signed) };
}
