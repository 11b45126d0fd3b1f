"use client";

import { Button, Modal, SimpleGrid, Stack, Text } from "@mantine/core";
import { useState } from "react";
import ReactCrop, { type PercentCrop } from "react-image-crop";
import "react-image-crop/dist/ReactCrop.css";
import {
  COVER_ASPECTS,
  COVER_SHAPES,
  type CoverShape,
  type Crop,
  middleCrop,
  toCrop,
} from "@/lib/articles/writing/cover-crops";
import type { WrittenValues } from "@/lib/articles/writing/schema";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { DialogBar } from "@/lib/ui/dialog-bar";
import { useIsNarrow } from "@/lib/ui/use-is-narrow";
import { CoverCards } from "./cover-cards";
import classes from "./cover-crops-dialog.module.css";
import { coverMessages } from "./cover-messages";

type CoverCropsDialogProps = {
  cover: { url: string; width: number; height: number };
  crops: WrittenValues["coverCrops"];
  title: string;
  digest: string;
  onClose: () => void;
  onChosen: (crops: WrittenValues["coverCrops"]) => void;
};

/** Chooses which parts of a cover are shown, and shows what becomes of it. */
export function CoverCropsDialog({ cover, crops, title, digest, onClose, onChosen }: CoverCropsDialogProps) {
  const t = useMessages(coverMessages);
  const middle = { wide: middleCrop(cover, "wide"), square: middleCrop(cover, "square") };
  const [parts, setParts] = useState(crops ?? middle);
  return (
    <Modal
      opened
      onClose={onClose}
      size="56rem"
      fullScreen={useIsNarrow()}
      title={t.title}
      closeButtonProps={{ "aria-label": t.close }}
    >
      <Stack>
        <Text size="sm" c="dimmed">
          {t.hint}
        </Text>
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="lg">
          <Stack>
            {COVER_SHAPES.map((shape) => (
              <CropField
                key={shape}
                url={cover.url}
                shape={shape}
                crop={parts[shape]}
                onChange={(crop) => setParts((now) => ({ ...now, [shape]: crop }))}
              />
            ))}
          </Stack>
          <div className={classes.result}>
            <CoverCards url={cover.url} crops={parts} title={title} digest={digest} />
          </div>
        </SimpleGrid>
        <DialogBar>
          <Button variant="subtle" mr="auto" onClick={() => setParts(middle)}>
            {t.middle}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t.cancel}
          </Button>
          <Button onClick={() => onChosen(parts)}>{t.save}</Button>
        </DialogBar>
      </Stack>
    </Modal>
  );
}

type CropFieldProps = { url: string; shape: CoverShape; crop: Crop; onChange: (crop: Crop) => void };

/** Smaller would not be a picture any more, in pixels of the screen. */
const SMALLEST = 32;

function CropField({ url, shape, crop, onChange }: CropFieldProps) {
  const t = useMessages(coverMessages);
  return (
    <section aria-label={t.shapes[shape]}>
      <Text size="sm" fw={500}>
        {t.shapes[shape]}
      </Text>
      <Text size="xs" c="dimmed" mb={6}>
        {t.where[shape]}
      </Text>
      <ReactCrop
        className={classes.crop}
        crop={toPercent(crop)}
        aspect={COVER_ASPECTS[shape]}
        minWidth={SMALLEST}
        keepSelection
        ruleOfThirds
        ariaLabels={{
          cropArea: `${t.shapes[shape]}: ${t.area}`,
          nwDragHandle: t.handles.nw,
          nDragHandle: t.handles.n,
          neDragHandle: t.handles.ne,
          eDragHandle: t.handles.e,
          seDragHandle: t.handles.se,
          sDragHandle: t.handles.s,
          swDragHandle: t.handles.sw,
          wDragHandle: t.handles.w,
        }}
        onChange={(_, part) => onChange(fromPercent(part))}
      >
        <img src={url} alt="" className={classes.picture} />
      </ReactCrop>
    </section>
  );
}

function toPercent({ left, top, right, bottom }: Crop): PercentCrop {
  return {
    unit: "%",
    x: left * 100,
    y: top * 100,
    width: (right - left) * 100,
    height: (bottom - top) * 100,
  };
}

function fromPercent({ x, y, width, height }: PercentCrop): Crop {
  return toCrop({ x: x / 100, y: y / 100, width: width / 100, height: height / 100 });
}
