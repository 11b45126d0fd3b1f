import { CHINA_AHEAD } from "@/lib/platform/time";

/** A time as a field of the type datetime-local has it: what clocks in China show, to the minute. */
export function toChinaInput(time: Date): string {
  return new Date(time.getTime() + CHINA_AHEAD).toISOString().slice(0, 16);
}

/** The time that such a field means in China; null while it is empty or half filled in. */
export function fromChinaInput(text: string): Date | null {
  const time = new Date(Date.parse(`${text}Z`) - CHINA_AHEAD);
  return Number.isNaN(time.getTime()) ? null : time;
}
