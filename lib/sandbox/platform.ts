import type { State } from "@/lib/sandbox/state/state";
import type { AssumedRules } from "./assumed-rules";

/** The pretend platform as its parts see it: what it remembers, its clock, its way out to the accounts' servers. */
export type Platform = {
  state: State;
  /** ms since 1970 on the platform's own clock, which can be moved. */
  now(): number;
  /** ms since 1970 on the machine's clock, which cannot. */
  machineNow(): number;
  /** ms that a stopwatch would show: moving the platform's clock does not touch it. */
  stopwatch(): number;
  /** Where the platform is reached, e.g. "http://127.0.0.1:3100". */
  url(): string;
  random(bytes: number): Buffer;
  fetch: typeof fetch;
  /** How long an account's server may take over one delivery, in ms of real time. */
  replyTimeoutMs: number;
  /** How long a caller may take over sending one body, in ms of real time. */
  bodyTimeoutMs: number;
  /** How long a call that was ordered to time out stays open, in ms of real time. */
  silenceMs: number;
  rules: AssumedRules;
  /** Does something after some ms of real time, unless the platform stops before. */
  later(milliseconds: number, task: () => Promise<void>): void;
};

/** A fresh identifier of `length` characters out of A–Z a–z 0–9 - _. */
export function freshId(platform: Pick<Platform, "random">, length: number): string {
  return platform.random(length).toString("base64url").slice(0, length);
}
