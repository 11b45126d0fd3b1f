"use client";

import { Alert, Anchor, Loader, Modal, Stack, Text, TextInput, UnstyledButton } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import Link from "next/link";
import { Suspense, startTransition, use } from "react";
import type { ActionResult } from "@/lib/platform/action";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { uiMessages } from "./messages";
import classes from "./picker-dialog.module.css";
import { Picture } from "./picture";

/** One thing to choose. */
export type Choice = { id: string; title: string; note?: string; pictureUrl?: string };

export type PickerWords = {
  title: string;
  search: string;
  empty: string;
  failed: string;
  choose: (name: string) => string;
};

const PAUSE = 250;

type PickerDialogProps = {
  isOpen: boolean;
  choices: Promise<ActionResult<Choice[]>>;
  words: PickerWords;
  create?: { href: string; label: string };
  onSearch: (text: string) => void;
  onChoose: (id: string) => void;
  onClose: () => void;
};

export function PickerDialog({
  isOpen,
  choices,
  words,
  create,
  onSearch,
  onChoose,
  onClose,
}: PickerDialogProps) {
  const t = useMessages(uiMessages);
  // As a transition: the old list stays while the new one is on its way.
  const search = useDebouncedCallback((text: string) => startTransition(() => onSearch(text)), PAUSE);
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={words.title}
      size="lg"
      closeButtonProps={{ "aria-label": t.close }}
    >
      <Stack>
        <TextInput
          type="search"
          aria-label={words.search}
          placeholder={words.search}
          leftSection={<IconSearch size={16} aria-hidden />}
          data-autofocus
          onChange={(event) => search(event.currentTarget.value)}
        />
        <Suspense fallback={<Loader mx="auto" my="lg" />}>
          <Choices choices={choices} words={words} onChoose={onChoose} />
        </Suspense>
        {create && (
          <Anchor component={Link} href={create.href} size="sm">
            {create.label}
          </Anchor>
        )}
      </Stack>
    </Modal>
  );
}

function Choices({ choices, words, onChoose }: Pick<PickerDialogProps, "choices" | "words" | "onChoose">) {
  const result = use(choices);
  if (!result.ok) return <Alert color="red">{result.message || words.failed}</Alert>;
  if (result.data.length === 0)
    return (
      <Text c="dimmed" ta="center" py="lg">
        {words.empty}
      </Text>
    );
  return (
    <ul className={classes.list}>
      {result.data.map(({ id, title, note, pictureUrl }) => (
        <li key={id}>
          <UnstyledButton
            className={classes.choice}
            aria-label={words.choose(title)}
            onClick={() => onChoose(id)}
          >
            {pictureUrl !== undefined && <Picture url={pictureUrl} className={classes.cover} />}
            <span className={classes.words}>
              <Text span fw={500} lineClamp={1}>
                {title}
              </Text>
              {note && (
                <Text span size="sm" c="dimmed" lineClamp={1}>
                  {note}
                </Text>
              )}
            </span>
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}
