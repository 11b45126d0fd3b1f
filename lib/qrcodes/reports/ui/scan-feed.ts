"use client";

import type { ActionResult } from "@/lib/platform/action";
import { startTestAction, stopTestAction } from "@/lib/qrcodes/reports/actions";
import type { TestProgress, TestScan } from "@/lib/qrcodes/reports/types";
import { askRoute } from "@/lib/ui/ask-route";

/** How often a running test is looked at, in milliseconds. */
const PERIOD = 2000;

export type ScanSnapshot = {
  /** `unknown` until the server was asked for the first time. */
  state: "unknown" | "idle" | "running" | "over";
  endsAt: string | null;
  scans: readonly TestScan[];
  isOffline: boolean;
};

/**
 * The test of a code as its page shows it: polled while it runs and somebody looks. A store outside React, so that no
 * component fetches in an effect.
 */
export class ScanFeed {
  readonly #accountId: string;
  readonly #codeId: string;
  readonly #listeners = new Set<() => void>();
  #snapshot: ScanSnapshot = { state: "unknown", endsAt: null, scans: [], isOffline: false };
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(accountId: string, codeId: string) {
    this.#accountId = accountId;
    this.#codeId = codeId;
  }

  readonly getSnapshot = (): ScanSnapshot => this.#snapshot;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    if (this.#listeners.size === 1) {
      document.addEventListener("visibilitychange", this.#look);
      this.#look();
    }
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size > 0) return;
      document.removeEventListener("visibilitychange", this.#look);
      clearTimeout(this.#timer);
    };
  };

  async start(): Promise<ActionResult<unknown>> {
    const result = await startTestAction(this.#accountId, { codeId: this.#codeId });
    if (result.ok) this.#change({ state: "running", endsAt: result.data.endsAt, scans: [] });
    this.#look();
    return result;
  }

  async stop(): Promise<ActionResult<unknown>> {
    const result = await stopTestAction(this.#accountId, { codeId: this.#codeId });
    if (result.ok) this.#change({ state: "over", endsAt: null });
    return result;
  }

  readonly #look = (): void => {
    clearTimeout(this.#timer);
    const { state } = this.#snapshot;
    if (document.hidden || (state !== "unknown" && state !== "running")) return;
    void this.#fetch().then(() => {
      if (this.#listeners.size === 0 || this.#snapshot.state === "over") return;
      if (this.#snapshot.state !== "idle") this.#timer = setTimeout(this.#look, PERIOD);
    });
  };

  async #fetch(): Promise<void> {
    const query = new URLSearchParams({
      codeId: this.#codeId,
      after: this.#snapshot.scans[0]?.id ?? "0",
    });
    const result = await askRoute<TestProgress>(`qrcodes/${this.#accountId}/tests?${query}`);
    if (!result?.ok) return this.#change({ isOffline: true });
    const { endsAt, scans } = result.data;
    const wasRunning = this.#snapshot.state === "running";
    const knownIds = new Set(this.#snapshot.scans.map(({ id }) => id));
    this.#change({
      state: endsAt !== null ? "running" : wasRunning || this.#snapshot.state === "over" ? "over" : "idle",
      endsAt,
      scans: [...scans.filter(({ id }) => !knownIds.has(id)), ...this.#snapshot.scans],
      isOffline: false,
    });
  }

  #change(part: Partial<ScanSnapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...part };
    for (const listener of this.#listeners) listener();
  }
}
