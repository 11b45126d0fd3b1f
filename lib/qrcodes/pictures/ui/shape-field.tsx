"use client";

import { Input, SegmentedControl } from "@mantine/core";
import { useId } from "react";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { DOT_SHAPES } from "@/lib/qrcodes/drawing/limits";
import type { CodeStyle } from "@/lib/qrcodes/drawing/style";
import { designMessages } from "./design-messages";

type Shape = CodeStyle["dots"];

type ShapeFieldProps = { label: string; value: Shape; onChange: (shape: Shape) => void };

/** Square, rounded or round. */
export function ShapeField({ label, value, onChange }: ShapeFieldProps) {
  const t = useMessages(designMessages).colors.shapes;
  const id = useId();
  return (
    <Input.Wrapper label={label} labelElement="div" labelProps={{ id }}>
      <SegmentedControl
        fullWidth
        aria-labelledby={id}
        value={value}
        onChange={onChange}
        data={DOT_SHAPES.map((shape) => ({ value: shape, label: t[shape] }))}
      />
    </Input.Wrapper>
  );
}
