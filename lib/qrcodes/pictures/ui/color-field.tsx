"use client";

import { TextInput, type TextInputProps } from "@mantine/core";
import { useState } from "react";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { designMessages } from "./design-messages";
import classes from "./design-page.module.css";

type ColorFieldProps = Pick<TextInputProps, "description" | "disabled"> & {
  label: string;
  value: string;
  onChange: (color: string) => void;
};

const COLOR = /^#[0-9a-f]{6}$/;

/** A colour, picked or typed. What is typed counts once it is a colour; until then the last one stays. */
export function ColorField({ label, value, onChange, ...rest }: ColorFieldProps) {
  const t = useMessages(designMessages).colors;
  const [unfinished, setUnfinished] = useState<string | null>(null);
  const type = (typed: string) => {
    const color = `#${typed.trim().toLowerCase().replace(/^#/, "")}`;
    const isColor = COLOR.test(color);
    setUnfinished(isColor ? null : typed);
    if (isColor) onChange(color);
  };
  return (
    <TextInput
      {...rest}
      label={label}
      value={unfinished ?? value}
      onChange={(event) => type(event.currentTarget.value)}
      error={unfinished !== null && t.wrongColor}
      maxLength={9}
      spellCheck={false}
      autoComplete="off"
      leftSection={
        <input
          type="color"
          className={classes.swatch}
          aria-label={t.pick(label)}
          value={value}
          disabled={rest.disabled}
          onChange={(event) => type(event.currentTarget.value)}
        />
      }
    />
  );
}
