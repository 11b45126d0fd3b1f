"use client";

import { useRef, useState } from "react";
import { checkScenesAction } from "@/lib/qrcodes/bulk/actions";
import { sceneOf } from "@/lib/qrcodes/bulk/checks";
import { MAX_LINES } from "@/lib/qrcodes/bulk/limits";
import type { Line } from "@/lib/qrcodes/bulk/types";
import { checkScene } from "@/lib/qrcodes/checks";

/** Has the server say which scenes of a list are in use; each is asked about once. */
export function useTakenScenes(accountId: string) {
  const [taken, setTaken] = useState<ReadonlyMap<string, string>>(new Map());
  const asked = useRef(new Set<string>());
  const check = async (lines: readonly Line[]) => {
    const wanted = scenesOf(lines)
      .filter((scene) => !asked.current.has(scene))
      .slice(0, MAX_LINES);
    if (wanted.length === 0) return;
    for (const scene of wanted) asked.current.add(scene);
    const result = await checkScenesAction(accountId, { scenes: wanted }).catch(() => null);
    if (result?.ok)
      setTaken(
        (before) => new Map([...before, ...result.data.map((one) => [one.scene, one.problem] as const)]),
      );
    // They are asked about with the next change; and whoever starts the batch is told in any case.
    else for (const scene of wanted) asked.current.delete(scene);
  };
  return { taken, check };
}

/** What WeChat would be asked for, whether scenes are to be text or numbers: that may still be changed. */
function scenesOf(lines: readonly Line[]): string[] {
  const scenes = lines.flatMap(({ values }) => [sceneOf(values, "text"), sceneOf(values, "number")]);
  return [...new Set(scenes)].filter((scene) => scene !== "" && checkScene(scene) === null);
}
