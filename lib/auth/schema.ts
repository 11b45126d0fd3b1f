import { z } from "zod";
import { rule } from "@/lib/platform/i18n/form-errors";
import { MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH } from "./limits";
import { MEMBER_ROLES } from "./roles";

const passwordSchema = z.string().min(MIN_PASSWORD_LENGTH).max(MAX_PASSWORD_LENGTH);
const emailSchema = z.string().trim().toLowerCase().min(1).pipe(z.email());

export const newPersonSchema = z.object({
  name: z.string().trim().min(1).max(50),
  email: emailSchema,
  password: passwordSchema,
});
export type NewPerson = z.output<typeof newPersonSchema>;

export const ownerSchema = newPersonSchema.extend({ token: z.string().min(1) });

export const profileSchema = newPersonSchema.pick({ name: true });

export const signInSchema = z.object({ email: emailSchema, password: z.string().min(1) });

export const changePasswordSchema = z
  .object({ currentPassword: z.string().min(1), newPassword: passwordSchema, repeated: z.string().min(1) })
  .refine((values) => values.newPassword === values.repeated, {
    path: ["repeated"],
    params: rule({ zh: "两次输入的新密码不一样", en: "The two new passwords differ" }),
  });

export const memberRoleSchema = z.enum(MEMBER_ROLES);
