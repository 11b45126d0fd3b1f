"use client";

import { lazy, Suspense, useState } from "react";
import { mediaMessages } from "@/lib/media/messages";
import type { ChosenMaterial, Material, MaterialType } from "@/lib/media/types";
import { KindIcon } from "@/lib/media/ui/choice-list";
import { ChosenMedia } from "@/lib/media/ui/chosen-media";
import { fetchMaterials, pictureAddress } from "@/lib/media/ui/media-service";
import type { AskedPage } from "@/lib/media/ui/paged-choices";
import { rememberPicture, seenPicture } from "@/lib/media/ui/seen-pictures";
import { useMessages } from "@/lib/platform/i18n/locale-context";

const MaterialDialog = lazy(async () => ({
  default: (await import("@/lib/media/ui/material-dialog")).MaterialDialog,
}));

/** The files that a button or a reply can send. */
const FILES = ["image", "voice", "video"] as const;

type MaterialPickerProps = {
  accountId: string;
  /** The kind that fits; `any` is a picture, a voice message or a video. */
  type: MaterialType | "any";
  /** What is chosen; an empty id is nothing. */
  value: ChosenMaterial | null;
  onChoose: (material: ChosenMaterial & { type: MaterialType }) => void;
  /** For those who may only look. */
  isDisabled?: boolean;
};

/** Chooses from the account's permanent material at WeChat, or uploads to it. The dialog is loaded with the first press. */
export function MaterialPicker({
  accountId,
  type,
  value,
  onChoose,
  isDisabled = false,
}: MaterialPickerProps) {
  const t = useMessages(mediaMessages);
  const types = type === "any" ? FILES : [type];
  const [shown, setShown] = useState<MaterialType>(types[0] ?? "image");
  const [asked, setAsked] = useState<AskedPage<Material> | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  const ask = (kind: MaterialType, page: number) => {
    setShown(kind);
    setAsked({ page, answer: fetchMaterials(accountId, kind, page) });
  };
  const mediaId = value?.mediaId || null;
  const pictureUrl = mediaId && seenPicture(mediaId);
  return (
    <>
      <ChosenMedia
        what={type === "any" ? t.material : t.types[type]}
        icon={<KindIcon kind={type === "any" ? "image" : type} />}
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
          ask(types.some((one) => one === shown) ? shown : (types[0] ?? "image"), 0);
          setIsOpen(true);
        }}
      />
      {asked && (
        <Suspense>
          <MaterialDialog
            accountId={accountId}
            isOpen={isOpen}
            types={types}
            type={shown}
            asked={asked}
            current={mediaId}
            onAsk={ask}
            onClose={() => setIsOpen(false)}
            onChoose={(material) => {
              setIsOpen(false);
              rememberPicture(material.mediaId, material.pictureUrl);
              onChoose({ mediaId: material.mediaId, title: material.title, type: shown });
            }}
          />
        </Suspense>
      )}
    </>
  );
}
