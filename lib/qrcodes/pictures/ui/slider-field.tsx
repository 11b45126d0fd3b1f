"use client";

import { Group, Input, Slider, Text } from "@mantine/core";

type SliderFieldProps = {
  label: string;
  description?: string;
  value: number;
  min: number;
  max: number;
  step: number;
  /** What a value is called. */
  say: (value: number) => string;
  onChange: (value: number) => void;
};

/** A number that is chosen by looking at what it does. */
export function SliderField({ label, description, value, say, ...slider }: SliderFieldProps) {
  return (
    <Input.Wrapper
      label={
        <Group justify="space-between" component="span" wrap="nowrap">
          <span>{label}</span>
          <Text span size="sm" c="dimmed">
            {say(value)}
          </Text>
        </Group>
      }
      labelElement="div"
      labelProps={{ style: { display: "block" } }}
      description={description}
    >
      <Slider {...slider} value={value} label={null} thumbLabel={label} thumbValueText={say} mt="xs" />
    </Input.Wrapper>
  );
}
