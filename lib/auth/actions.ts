"use server";

import { z } from "zod";
import type { ActionResult } from "@/lib/platform/action";
import { requestLocale } from "@/lib/platform/i18n/request-locale";
import { parseAndRun, personAction } from "./admin-action";
import { acceptSetupLink, renameMe } from "./mutations";
import { ownerSchema, profileSchema } from "./schema";

/** The one action without a session: the link's token is what lets the first person in. */
export async function createOwnerAction(input: z.input<typeof ownerSchema>): Promise<ActionResult<null>> {
  return parseAndRun(ownerSchema, input, await requestLocale(), acceptSetupLink);
}

/** Whether the session of the browser is over, for pages that have been open for long. */
export const amISignedInAction = personAction(z.object({}), async () => true);

export const renameMeAction = personAction(profileSchema, renameMe);
