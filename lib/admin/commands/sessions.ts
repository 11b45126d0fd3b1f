import { z } from "zod";
import { done, type Outcome } from "@/lib/admin/outcome";
import { table } from "@/lib/admin/printer";
import { examples, NPM, type Registry } from "@/lib/admin/registry";
import { listSessions } from "@/lib/auth/people/data";
import { endSessionsOf } from "@/lib/auth/people/session-mutations";
import { newPersonSchema } from "@/lib/auth/schema";
import { Refusal } from "@/lib/platform/action";
import { systemClock } from "@/lib/platform/clock";
import { refusedBecause, withPerson } from "./person-option";

const whoSchema = newPersonSchema.pick({ email: true });
const listOptions = whoSchema.extend({ json: z.boolean().default(false) });
const endOptions = whoSchema.extend({ session: z.string().min(1).optional() });

/** `sessions list | end`. */
export function addSessionsCommands({ program, run }: Registry): void {
  const sessions = program.command("sessions").description("browsers in which somebody is signed in");
  sessions
    .command("list")
    .description("where somebody is signed in, the one used last first")
    .requiredOption("--email <address>", "who")
    .option("--json", "print JSON: [{ id, device, address, lastSeenAt, startedAt }]")
    .addHelpText("after", examples(`${NPM} sessions list --email wang@example.com`))
    .action((options: unknown) => run(listOptions, options, showSessions));
  sessions
    .command("end")
    .description("sign somebody out, everywhere or in one browser")
    .requiredOption("--email <address>", "whom")
    .option("--session <id>", "only this one, from sessions list")
    .addHelpText("after", examples(`${NPM} sessions end --email wang@example.com`))
    .action((options: unknown) => run(endOptions, options, endThem));
}

function showSessions({ email, json }: z.output<typeof listOptions>): Promise<Outcome> {
  return withPerson(email, async ({ id: userId }) => {
    const sessions = await listSessions(userId, null, systemClock.now());
    if (json) return { type: "json", value: sessions.map(({ isThis: _, ...session }) => session) };
    if (sessions.length === 0) return done(`${email} is signed in nowhere.`);
    const rows = sessions.map(({ id, device, address, lastSeenAt }) => [
      id,
      [device.browser, device.system].filter((part) => part !== null).join(", ") || "unknown",
      address ?? "unknown",
      lastSeenAt.toISOString(),
    ]);
    return done(...table([["ID", "DEVICE", "FROM", "LAST SEEN"], ...rows]));
  });
}

function endThem({ email, session: sessionId }: z.output<typeof endOptions>): Promise<Outcome> {
  return withPerson(email, async ({ id: userId }) => {
    const result = await endSessionsOf({ actor: null }, { userId, sessionId });
    if (result instanceof Refusal) return refusedBecause(result);
    return done(`Ended ${result.ended} ${result.ended === 1 ? "session" : "sessions"} of ${email}.`);
  });
}
