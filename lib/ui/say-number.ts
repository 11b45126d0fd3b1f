/** 1234567 as 1,234,567, the same in both languages. */
export function sayNumber(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** A part of a whole as 12%; a dash where there is no whole. */
export function sayShare(part: number, whole: number): string {
  return whole > 0 ? `${Math.round((part / whole) * 100)}%` : "–";
}
