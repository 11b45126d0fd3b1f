"use client";

import { Input, SegmentedControl } from "@mantine/core";
import { useId } from "react";
import { DOT_SHAPES } from "@/lib/qrcodes/drawing/limits";
import type { CodeStyle } from "@/lib/qrcodes/drawing/style";

type Shape = CodeStyle["dots"];

type ShapeFieldProps = {
  label: string;
  names: Record<Shape, string>;
  value: Shape;
  onChange: (shape: Shape) => void;
};

/** Square, rounded or round, under names that suit what it is the shape of. */
export function ShapeField({ label, names, value, onChange }: ShapeFieldProps) {
  const id = useId();
  return (
    <Input.Wrapper label={label} labelElement="div" labelProps={{ id }}>
      <SegmentedControl
        fullWidth
        aria-labelledby={id}
        value={value}
        onChange={onChange}
        data={DOT_SHAPES.map((shape) => ({ value: shape, label: names[shape] }))}
      />
    </Input.Wrapper>
  );
}
