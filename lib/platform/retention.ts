// For everything that is kept for a number of days: messages, the audit.
import { z } from "zod";

/** How a form says "never deleted"; every other choice is a number of days. */
export const FOR_EVER = "0";

/** A choice among numbers of days, as a form has it; null is for ever. */
export function retentionSchema<const Days extends readonly string[]>(days: Days) {
  return z.enum([FOR_EVER, ...days]).transform((choice) => (choice === FOR_EVER ? null : Number(choice)));
}

/** What a form shows of what is stored. */
export function retentionChoice<const Days extends readonly string[]>(
  days: Days,
  stored: number | null,
): Days[number] | typeof FOR_EVER {
  return days.find((each) => each === String(stored)) ?? FOR_EVER;
}
