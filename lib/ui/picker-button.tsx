"use client";

import { Button, type ButtonProps } from "@mantine/core";
import { lazy, type ReactNode, Suspense, useState } from "react";
import type { ActionResult } from "@/lib/platform/action";
import { askAction } from "./ask-action";
import type { Choice, PickerWords } from "./picker-dialog";

const PickerDialog = lazy(async () => ({ default: (await import("./picker-dialog")).PickerDialog }));

type PickerButtonProps<Item extends Choice> = ButtonProps & {
  /** What the button says. */
  children: ReactNode;
  words: PickerWords;
  /** Where one makes what is missing, if that is elsewhere. */
  create?: { href: string; label: string };
  find: (search: string) => Promise<ActionResult<Item[]>>;
  onChoose: (item: Item) => void;
};

/** A button that opens a list to search and choose from; the dialog is loaded with the first press. */
export function PickerButton<Item extends Choice>(props: PickerButtonProps<Item>) {
  const { children, words, create, find, onChoose, ...button } = props;
  const [choices, setChoices] = useState<Promise<ActionResult<Item[]>> | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  const search = (text: string) => setChoices(askAction(() => find(text)));
  return (
    <>
      <Button
        {...button}
        onClick={() => {
          search("");
          setIsOpen(true);
        }}
      >
        {children}
      </Button>
      {choices && (
        <Suspense>
          <PickerDialog
            isOpen={isOpen}
            choices={choices}
            words={words}
            {...(create && { create })}
            onSearch={search}
            onClose={() => setIsOpen(false)}
            onChoose={(id) => {
              setIsOpen(false);
              void choices.then((result) => {
                const item = result.ok ? result.data.find((one) => one.id === id) : undefined;
                if (item) onChoose(item);
              });
            }}
          />
        </Suspense>
      )}
    </>
  );
}
