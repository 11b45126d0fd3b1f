"use client";

import { Button, Group, Input, Text } from "@mantine/core";
import { IconCrop, IconPhoto } from "@tabler/icons-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { writingMessages } from "@/lib/articles/writing/messages";
import type { WrittenValues } from "@/lib/articles/writing/schema";
import type { ChosenFile } from "@/lib/media/library/types";
import { MediaPicker } from "@/lib/media/library/ui/embedded/media-picker";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { CoverCards } from "./cover-cards";
import { coverMessages } from "./cover-messages";

const CoverCropsDialog = dynamic(
  () => import("./cover-crops-dialog").then((module) => module.CoverCropsDialog),
  { ssr: false },
);

type CoverFieldProps = {
  accountId: string;
  /** What stands beside the cover where followers meet it, and what is shown of it. */
  values: Pick<WrittenValues, "coverId" | "coverCrops" | "title" | "digest">;
  /** The cover that the article had when the page was opened. */
  firstCover: ChosenFile | null;
  canEdit: boolean;
  onChange: (cover: Pick<WrittenValues, "coverId" | "coverCrops">) => void;
};

/** The picture by which an article is known in lists and chats. */
export function CoverField({ accountId, values, firstCover, canEdit, onChange }: CoverFieldProps) {
  const { coverId, coverCrops, title, digest } = values;
  const t = useMessages(writingMessages).cover;
  const words = useMessages(coverMessages);
  const [isChoosing, setIsChoosing] = useState(false);
  const [isCropping, setIsCropping] = useState(false);
  const [chosen, setChosen] = useState(firstCover);
  // Of a version that was restored only the id is known.
  const shown = [chosen, firstCover].find((file) => file !== null && file.id === coverId);
  const size = sizeOf(shown);
  return (
    <Input.Wrapper label={t.label} description={t.hint} labelElement="div">
      {shown && <CoverCards url={shown.url} crops={coverCrops} title={title} digest={digest} />}
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
          {size && (
            <Button
              variant="default"
              leftSection={<IconCrop size={16} aria-hidden />}
              onClick={() => setIsCropping(true)}
            >
              {words.adjust}
            </Button>
          )}
          {coverId !== null && (
            <Button
              variant="subtle"
              color="gray"
              onClick={() => onChange({ coverId: null, coverCrops: null })}
            >
              {t.remove}
            </Button>
          )}
        </Group>
      )}
      {isCropping && shown && size && (
        <CoverCropsDialog
          cover={{ url: shown.url, ...size }}
          crops={coverCrops}
          title={title}
          digest={digest}
          onClose={() => setIsCropping(false)}
          onChosen={(crops) => {
            setIsCropping(false);
            onChange({ coverId, coverCrops: crops });
          }}
        />
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
          onChange({ coverId: file.id, coverCrops: null });
        }}
      />
    </Input.Wrapper>
  );
}

function sizeOf(file: ChosenFile | null | undefined): { width: number; height: number } | null {
  return file?.width && file.height ? { width: file.width, height: file.height } : null;
}
