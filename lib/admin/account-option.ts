import { type Outcome, refused } from "./outcome";
import { NPM } from "./registry";

/** What is said when `--account` names none. */
export function noSuchAccount(idOrAppId: string): Outcome {
  return refused(
    `error: there is no account with the id or AppID ${idOrAppId}.`,
    `To see them: ${NPM} account list`,
  );
}
