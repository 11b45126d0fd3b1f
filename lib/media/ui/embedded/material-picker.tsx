"use client";

import { lazy, Suspense, useState } from "react";
import { mediaMessages } from "@/lib/media/messages";
import type { ChosenMaterial, Material } from "@/lib/media/types";
import { KindIcon } from "@/lib/media/ui/choice-list";
import { ChosenMedia } from "@/lib/media/ui/chosen-media";
import { fetchMaterials, pictureAddress } from "@/lib/media/ui/media-service";
import type { AskedPage } from "@/lib/media/ui/paged-choices";
import { rememberPicture, seenPicture } from "@/lib/media/ui/seen-pictures";
import { useMessages } from "@/lib/platform/i18n/locale-context";

const MaterialDialog = lazy(async () => ({
  default: (await import("@/lib/media/ui/material-dialog")).MaterialDialog,
}));

type MaterialPickerProps = {
  accountId: string;
  /** What is chosen; an empty id is nothing. */
  value: ChosenMaterial | null;
  onChoose: (material: ChosenMaterial) => void;
  /** For those who may only look. */
  isDisabled?: boolean;
};

/** Chooses from the news that WeChat keeps from before it had drafts. The dialog is loaded with the first press. */
export function MaterialPicker({ accountId, value, onChoose, isDisabled = false }: MaterialPickerProps) {
  const t = useMessages(mediaMessages);
  const [asked, setAsked] = useState<AskedPage<Material> | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  const ask = (page: number) => setAsked({ page, answer: fetchMaterials(accountId, "news", page) });
  const mediaId = value?.mediaId || null;
  const pictureUrl = mediaId && seenPicture(mediaId);
  return (
    <>
      <ChosenMedia
        what={t.types.news}
        icon={<KindIcon kind="news" />}
        chosen={
          mediaId === null
            ? null
            : {
                title: value?.title ?? "",
                picture: pictureUrl ? pictureAddress(accountId, pictureUrl) : null,
              }
        }
        isDisabled={isDisabled}
        onOpen={() => {
          ask(0);
          setIsOpen(true);
        }}
      />
      {asked && (
        <Suspense>
          <MaterialDialog
            accountId={accountId}
            isOpen={isOpen}
            asked={asked}
            current={mediaId}
            onAsk={ask}
            onClose={() => setIsOpen(false)}
            onChoose={(material) => {
              setIsOpen(false);
              rememberPicture(material.mediaId, material.pictureUrl);
              onChoose({ mediaId: material.mediaId, title: material.title });
            }}
          />
        </Suspense>
      )}
    </>
  );
}
