import type { z } from "zod";
import type { ActionContext } from "@/lib/auth/admin-action";
import type { Refusal } from "@/lib/platform/action";
import { act, addPerson, changePerson, readFrame, withPhone } from "./sandbox";
import type { newFollowerSchema, performActSchema, personSettingsSchema } from "./schema";
import type { ActOutcome } from "./types";

// What is done on the phone changes the pretend platform and nothing of ours, so there is no audit row. What the account
// answers is in the message log, as for every other follower.

/** Does something as a person on the phone, and waits for what comes of it. */
export async function performAct(
  { accountId }: ActionContext,
  { openid, act: deed }: z.output<typeof performActSchema>,
): Promise<ActOutcome | Refusal> {
  return withPhone(accountId, async (appId) => {
    const items = await act(appId, openid, deed);
    return { items, frame: await readFrame(appId, openid) };
  });
}

/** Gives a person tags and another phone, which decide about the menu that they see. */
export async function changePersonSettings(
  { accountId }: ActionContext,
  { openid, ...settings }: z.output<typeof personSettingsSchema>,
): Promise<Record<never, never> | Refusal> {
  return withPhone(accountId, async (appId) => {
    await changePerson(appId, openid, settings);
    return {};
  });
}

/** Lets another person come by, who does not follow the account yet. */
export async function addFollower(
  { accountId }: ActionContext,
  { nickname }: z.output<typeof newFollowerSchema>,
): Promise<{ openid: string } | Refusal> {
  return withPhone(accountId, async (appId) => ({ openid: (await addPerson(appId, nickname)).openid }));
}
