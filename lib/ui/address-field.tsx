"use client";

import { TextInput, type TextInputProps } from "@mantine/core";
import { completeAddress } from "./complete-address";

/** A field for the address of a web page. What lacks `https://` gets it when the field is left or sent off. */
export function AddressField({ onBlur, onKeyDown, ...field }: TextInputProps) {
  return (
    <TextInput
      type="url"
      inputMode="url"
      placeholder="https://"
      autoComplete="off"
      spellCheck={false}
      {...field}
      onBlur={(event) => {
        completeIn(event.currentTarget);
        onBlur?.(event);
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter") completeIn(event.currentTarget);
        onKeyDown?.(event);
      }}
    />
  );
}

function completeIn(input: HTMLInputElement): void {
  const address = input.readOnly ? input.value : completeAddress(input.value);
  if (address === input.value) return;
  // As if by hand: whoever holds the value hears of it, be it a state or a form.
  input.setRangeText(address, 0, input.value.length, "end");
  input.dispatchEvent(new Event("input", { bubbles: true }));
}
