import { z } from "zod";
import { memberRoleSchema, newPersonSchema } from "@/lib/auth/schema";

const id = z.string().min(1).max(64);
const { email, name, password } = newPersonSchema.shape;
const token = z.string().min(1).max(200);

export const invitationSchema = z.object({ email, role: memberRoleSchema });
/** The form's: where the role does not matter, the account is none. */
export const inviteFormSchema = z.object({ email, role: z.string(), account: z.string() });
export const ownerInvitationSchema = z.object({ email });

/** `was` is the role that the reader saw; null to give a first one. */
export const roleChangeSchema = z.object({
  userId: id,
  role: memberRoleSchema,
  was: memberRoleSchema.nullable(),
});
export const memberSchema = z.object({ userId: id });
export const personSchema = z.object({ userId: id });
export const ownershipSchema = z.object({ userId: id, isOwner: z.boolean() });
export const linkSchema = z.object({ linkId: id });

export const sessionSchema = z.object({ sessionId: id });
/** Without a session all of them. */
export const sessionsOfSchema = z.object({ userId: id, sessionId: id.optional() });

export const acceptanceSchema = z.object({ token, name, password });
export const newPasswordSchema = z.object({ token, password });
export const joinSchema = z.object({ token });

/** What the forms ask for; the token is in the address. */
export const welcomeSchema = acceptanceSchema.omit({ token: true });
export const chosenPasswordSchema = newPasswordSchema.omit({ token: true });
