"use client";

import { Button, Group, Image, Input } from "@mantine/core";
import { IconPhoto } from "@tabler/icons-react";
import { useState } from "react";
import type { ChosenFile } from "@/lib/media/library/types";
import { MediaPicker } from "@/lib/media/library/ui/embedded/media-picker";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { accountCardMessages } from "./account-card-messages";

type CardPictureFieldProps = {
  accountId: string;
  words: { label: string; hint: string; alt: string };
  /** Of its preview, in pixels. */
  size: number;
  isRound?: boolean;
  chosenId: string | null;
  /** The one that was saved. */
  first: ChosenFile | null;
  error: string | undefined;
  canEdit: boolean;
  onChange: (id: string | null) => void;
};

/** One picture of the account's card, from the library. */
export function CardPictureField({ words, size, isRound = false, ...field }: CardPictureFieldProps) {
  const t = useMessages(accountCardMessages);
  const { chosenId, first, canEdit, onChange } = field;
  const [isChoosing, setIsChoosing] = useState(false);
  const [chosen, setChosen] = useState(first);
  const shown = [chosen, first].find((file) => file !== null && file.id === chosenId);
  return (
    <Input.Wrapper label={words.label} description={words.hint} error={field.error} labelElement="div">
      {shown && (
        <Image
          src={shown.url}
          alt={words.alt}
          w={size}
          h={size}
          mt="xs"
          fit="cover"
          radius={isRound ? size : "sm"}
        />
      )}
      {canEdit && (
        <Group gap="xs" mt="xs">
          <Button
            variant="light"
            leftSection={<IconPhoto size={16} aria-hidden />}
            aria-label={`${words.label}: ${chosenId === null ? t.choose : t.change}`}
            onClick={() => setIsChoosing(true)}
          >
            {chosenId === null ? t.choose : t.change}
          </Button>
          {chosenId !== null && (
            <Button
              variant="subtle"
              color="gray"
              aria-label={`${words.label}: ${t.remove}`}
              onClick={() => onChange(null)}
            >
              {t.remove}
            </Button>
          )}
        </Group>
      )}
      <MediaPicker
        accountId={field.accountId}
        kind="image"
        isOpen={isChoosing}
        onClose={() => setIsChoosing(false)}
        onChosen={([file]) => {
          setIsChoosing(false);
          if (!file) return;
          setChosen(file);
          onChange(file.id);
        }}
      />
    </Input.Wrapper>
  );
}
