import type { AccountId } from "@/lib/auth/account-id";
import type { Clock } from "@/lib/platform/clock";
import type { Localized } from "@/lib/platform/i18n/locale";

/** A file that is being made: whose, and by which clock; `signal` says when to leave it to somebody else. */
export type PrintWork = {
  id: string;
  accountId: AccountId;
  name: string;
  clock: Clock;
  signal: AbortSignal;
  /** Milliseconds for which a file is worked on before smaller ones may pass. */
  turn: number;
  /** Makes the files that have fewer codes left than this one. */
  letSmallerPass: (left: number) => Promise<void>;
};

/** A code that no phone could read: nothing of it is printed. */
export class UnreadableCode extends Error {
  readonly reason: Localized;

  constructor(name: string, reason: Localized) {
    super(`The code “${name}” cannot be read in this style: ${reason.en}`);
    this.name = "UnreadableCode";
    this.reason = {
      zh: `二维码“${name}”：${reason.zh}`,
      en: `The code “${name}”: ${reason.en}`,
    };
  }
}
