"use client";

import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import type { ChosenFile } from "@/lib/media/library/types";
import { MediaPicker } from "@/lib/media/library/ui/embedded/media-picker";

/** Something that is done with the block. */
export function Tool({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <Button
      size="compact-xs"
      variant="default"
      onMouseDown={(event) => event.preventDefault()}
      onClick={onClick}
    >
      {label}
    </Button>
  );
}

type LineProps = { label: string; value: string; most: number; onChange: (text: string) => void };

/** A line of words of the block. */
export function Line({ label, value, most, onChange }: LineProps) {
  return (
    <TextInput
      size="xs"
      label={label}
      defaultValue={value}
      maxLength={most}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}

type ChoiceProps<Value extends string> = {
  label: string;
  value: string;
  choices: readonly Value[];
  words: Record<Value, string>;
  onChange: (value: Value) => void;
};

/** One of several looks of the block. */
export function Choice<Value extends string>({ label, value, choices, words, onChange }: ChoiceProps<Value>) {
  return (
    <NativeSelect
      size="xs"
      label={label}
      value={value}
      data={choices.map((choice) => ({ value: choice, label: words[choice] }))}
      onChange={({ currentTarget }) => {
        const chosen = choices.find((choice) => choice === currentTarget.value);
        if (chosen) onChange(chosen);
      }}
    />
  );
}

type PictureToolProps = { accountId: string; label: string; onChosen: (file: ChosenFile) => void };

/** Puts a picture of the library into the block. */
export function PictureTool({ accountId, label, onChosen }: PictureToolProps) {
  const [isChoosing, setIsChoosing] = useState(false);
  return (
    <>
      <Tool label={label} onClick={() => setIsChoosing(true)} />
      <MediaPicker
        accountId={accountId}
        kind="image"
        isOpen={isChoosing}
        onClose={() => setIsChoosing(false)}
        onChosen={([file]) => {
          setIsChoosing(false);
          if (file) onChosen(file);
        }}
      />
    </>
  );
}
