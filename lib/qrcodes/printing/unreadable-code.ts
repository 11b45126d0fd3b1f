import type { Localized } from "@/lib/platform/i18n/locale";

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
