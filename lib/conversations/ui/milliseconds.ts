/** Microseconds as milliseconds, no finer than anybody reads: "0.4", "12", "4310". */
export function milliseconds(micros: number): string {
  const whole = micros / 1000;
  return whole < 10 ? whole.toFixed(1) : String(Math.round(whole));
}
