import { type Outcome, refused } from "@/lib/admin/outcome";
import { NPM } from "@/lib/admin/registry";
import { getPerson } from "@/lib/auth/people/data";
import type { NewLink, PersonView } from "@/lib/auth/people/types";
import type { Refusal } from "@/lib/platform/action";

/** Does something with the person whom `--email` names, or says that it names nobody. */
export async function withPerson(
  email: string,
  work: (person: PersonView) => Promise<Outcome>,
): Promise<Outcome> {
  const person = await getPerson({ email });
  if (person) return work(person);
  return refused(`error: nobody has the e-mail address ${email}.`, `To see everybody: ${NPM} people list`);
}

/** What the desk would say, with what it would say beside its fields. */
export function refusedBecause({ message, fieldErrors }: Refusal): Outcome {
  return refused(`error: ${message.en}`, ...Object.values(fieldErrors).map(({ en }) => `  ${en}.`));
}

/** The address of a link, for the one time that it is known. */
export function describeLink({ url, email, expiresAt }: NewLink): string[] {
  return [
    `One-time link for ${email}, until ${expiresAt.toISOString()} (shown only now; whoever has it can use it):`,
    url,
  ];
}
