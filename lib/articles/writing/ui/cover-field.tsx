"use client";

import { Button, Group, Image, Input, Text } from "@mantine/core";
import { IconPhoto } from "@tabler/icons-react";
import { useState } from "react";
import { writingMessages } from "@/lib/articles/writing/messages";
import type { ChosenFile } from "@/lib/media/library/types";
import { MediaPicker } from "@/lib/media/library/ui/embedded/media-picker";
import { useMessages } from "@/lib/platform/i18n/locale-context";

type CoverFieldProps = {
  accountId: string;
  coverId: string | null;
  /** The cover that the article had when the page was opened. */
  firstCover: ChosenFile | null;
  canEdit: boolean;
  onChange: (coverId: string | null) => void;
};

/** The picture by which an article is known in lists and chats. */
export function CoverField({ accountId, coverId, firstCover, canEdit, onChange }: CoverFieldProps) {
  const t = useMessages(writingMessages).cover;
  const [isChoosing, setIsChoosing] = useState(false);
  const [chosen, setChosen] = useState(firstCover);
  // Of a version that was restored only the id is known.
  const shown = [chosen, firstCover].find((file) => file !== null && file.id === coverId);
  return (
    <Input.Wrapper label={t.label} description={t.hint} labelElement="div">
      {shown && (
        <Image src={shown.url} alt={t.alt} mt={6} radius="md" fit="cover" style={{ aspectRatio: "2.35" }} />
      )}
      {coverId !== null && !shown && (
        <Text size="sm" mt={6}>
          {t.kept}
        </Text>
      )}
      {canEdit && (
        <Group gap="xs" mt={6}>
          <Button
            variant="light"
            leftSection={<IconPhoto size={16} aria-hidden />}
            onClick={() => setIsChoosing(true)}
          >
            {coverId === null ? t.choose : t.change}
          </Button>
          {coverId !== null && (
            <Button variant="subtle" color="gray" onClick={() => onChange(null)}>
              {t.remove}
            </Button>
          )}
        </Group>
      )}
      <MediaPicker
        accountId={accountId}
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
