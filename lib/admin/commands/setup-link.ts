import { z } from "zod";
import { done, type Outcome, refused } from "@/lib/admin/outcome";
import { examples, NPM, type Registry } from "@/lib/admin/registry";
import { getSetupLink } from "@/lib/auth/setup-link";
import { systemClock } from "@/lib/platform/clock";

/** `setup-link`: the one-time address behind which the owner is created. */
export function addSetupLinkCommand({ program, run }: Registry): void {
  program
    .command("setup-link")
    .description(
      "print the one-time address that creates the owner; the same one until it is used or 24 hours old",
    )
    .addHelpText("after", examples(`${NPM} setup-link`))
    .action((options: unknown) => run(z.object({}), options, showSetupLink));
}

async function showSetupLink(): Promise<Outcome> {
  const link = await getSetupLink(systemClock);
  if (link) return done(link.url);
  return refused(
    "error: there is an owner already, so there is no set-up link.",
    `To let the owner in again: ${NPM} people reset-password --email THEIR-ADDRESS`,
  );
}
