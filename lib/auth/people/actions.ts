"use server";

import { z } from "zod";
import { adminAction, ownerAction, parseAndRun, personAction } from "@/lib/auth/admin-action";
import type { ActionResult } from "@/lib/platform/action";
import { requestLocale } from "@/lib/platform/i18n/request-locale";
import { type Arrival, acceptInvitation, chooseNewPassword, joinAccount } from "./accept";
import {
  disablePerson,
  enablePerson,
  inviteMember,
  inviteOwner,
  makeResetLink,
  removeMember,
  setOwnership,
  setRole,
  withdrawLink,
} from "./mutations";
import { endMyOtherSessions, endMySession } from "./my-sessions";
import {
  acceptanceSchema,
  invitationSchema,
  joinSchema,
  linkSchema,
  memberSchema,
  newPasswordSchema,
  ownerInvitationSchema,
  ownershipSchema,
  personSchema,
  roleChangeSchema,
  sessionSchema,
  sessionsOfSchema,
} from "./schema";
import { endSessionsOf } from "./session-mutations";

export const inviteMemberAction = adminAction("people.manage", invitationSchema, inviteMember);
export const withdrawInvitationAction = adminAction("people.manage", linkSchema, withdrawLink);
export const setRoleAction = adminAction("people.manage", roleChangeSchema, setRole);
export const removeMemberAction = adminAction("people.manage", memberSchema, removeMember);

export const inviteOwnerAction = ownerAction(ownerInvitationSchema, inviteOwner);
export const withdrawLinkAction = ownerAction(linkSchema, withdrawLink);
export const disablePersonAction = ownerAction(personSchema, disablePerson);
export const enablePersonAction = ownerAction(personSchema, enablePerson);
export const setOwnershipAction = ownerAction(ownershipSchema, setOwnership);
export const makeResetLinkAction = ownerAction(personSchema, makeResetLink);
export const endSessionsOfAction = ownerAction(sessionsOfSchema, endSessionsOf);

export const endMySessionAction = personAction(sessionSchema, endMySession);
export const endMyOtherSessionsAction = personAction(z.object({}), endMyOtherSessions);
export const joinAccountAction = personAction(joinSchema, joinAccount);

/** Without a session: the link's token is what lets the invited person in. */
export async function acceptInvitationAction(
  input: z.input<typeof acceptanceSchema>,
): Promise<ActionResult<Arrival>> {
  return parseAndRun(acceptanceSchema, input, await requestLocale(), acceptInvitation);
}

/** Without a session: the link's token says whose password it is. */
export async function chooseNewPasswordAction(
  input: z.input<typeof newPasswordSchema>,
): Promise<ActionResult<Arrival>> {
  return parseAndRun(newPasswordSchema, input, await requestLocale(), chooseNewPassword);
}
