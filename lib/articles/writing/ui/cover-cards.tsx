"use client";

import {
  COVER_ASPECTS,
  type CoverShape,
  type Crop,
  placeBehindWindow,
} from "@/lib/articles/writing/cover-crops";
import type { WrittenValues } from "@/lib/articles/writing/schema";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import classes from "./cover-cards.module.css";
import { coverMessages } from "./cover-messages";

type CoverCardsProps = {
  url: string;
  /** Null for the middle. */
  crops: WrittenValues["coverCrops"];
  title: string;
  digest: string;
};

/** A cover where followers meet it: large in a chat, small where somebody shares the article. */
export function CoverCards({ url, crops, title, digest }: CoverCardsProps) {
  const t = useMessages(coverMessages);
  const name = title.trim() === "" ? t.untitled : title;
  return (
    <section className={classes.cards} aria-label={t.cards}>
      <div className={classes.large}>
        <CroppedPicture url={url} crop={crops?.wide ?? null} shape="wide" />
        <p className={classes.name}>{name}</p>
      </div>
      <div className={classes.shared}>
        <div className={classes.words}>
          <p className={classes.sharedName}>{name}</p>
          {digest !== "" && <p className={classes.digest}>{digest}</p>}
        </div>
        <div className={classes.small}>
          <CroppedPicture url={url} crop={crops?.square ?? null} shape="square" />
        </div>
      </div>
    </section>
  );
}

type CroppedPictureProps = { url: string; crop: Crop | null; shape: CoverShape };

function CroppedPicture({ url, crop, shape }: CroppedPictureProps) {
  const t = useMessages(coverMessages);
  return (
    <div className={classes.window} style={{ aspectRatio: COVER_ASPECTS[shape] }}>
      <img
        src={url}
        alt={t.shapes[shape]}
        className={classes.picture}
        style={crop ? placeBehindWindow(crop) : WHOLE}
      />
    </div>
  );
}

/** Covered from its middle, by the style sheet. */
const WHOLE = { width: "100%", height: "100%", left: 0, top: 0 };
