"use client";

import { useRef, useState } from "react";
import type { FileKind } from "@/lib/media/files/file-formats";
import { takeoverMessages } from "@/lib/media/takeover/messages";
import type { TakenMaterial } from "@/lib/media/takeover/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { sendTakeover } from "./takeover-service";

export type TakeoverFailure = { material: TakenMaterial; why: string };

type Run = { kind: FileKind; total: number; done: number; isRunning: boolean; failures: TakeoverFailure[] };

/** Takes material over, one after the other, so that what is stopped in the middle stays as far as it came. */
export function useTakeover(accountId: string) {
  const t = useMessages(takeoverMessages);
  const [run, setRun] = useState<Run | null>(null);
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set());
  const controller = useRef<AbortController | null>(null);

  const take = async (kind: FileKind, materials: readonly TakenMaterial[]) => {
    controller.current = new AbortController();
    const { signal } = controller.current;
    setRun({ kind, total: materials.length, done: 0, isRunning: true, failures: [] });
    for (const material of materials) {
      const { mediaId, name } = material;
      const result = await sendTakeover(accountId, { type: kind, mediaId, name }, signal);
      if (signal.aborted) break;
      if (result?.ok) setTaken((before) => new Set(before).add(mediaId));
      const failures = result?.ok ? [] : [{ material, why: result?.message ?? t.offline }];
      setRun(
        (before) =>
          before && {
            ...before,
            done: before.done + 1,
            failures: [...before.failures, ...failures],
          },
      );
    }
    setRun((before) => before && { ...before, isRunning: false });
  };

  return {
    run,
    isRunning: run?.isRunning ?? false,
    taken,
    take,
    stop: () => controller.current?.abort(),
  };
}

export type Takeover = ReturnType<typeof useTakeover>;
