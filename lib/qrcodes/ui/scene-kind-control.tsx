"use client";

import { SegmentedControl } from "@mantine/core";
import { useController } from "react-hook-form";
import { SCENE_KINDS, type SceneKind } from "@/lib/qrcodes/types";
import type { CodeFormParts } from "./use-code-form";

type SceneKindControlProps = Pick<CodeFormParts, "form"> & {
  label: string;
  kinds: Readonly<Record<SceneKind, string>>;
};

/** Whether scenes are texts or numbers. */
export function SceneKindControl({ form, label, kinds }: SceneKindControlProps) {
  const { field } = useController({ control: form.control, name: "sceneKind" });
  return (
    <SegmentedControl
      aria-label={label}
      value={field.value}
      onChange={field.onChange}
      data={SCENE_KINDS.map((value) => ({ value, label: kinds[value] }))}
      w="fit-content"
    />
  );
}
