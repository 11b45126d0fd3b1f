"use client";

import { IconPhoto, IconPhotoOff } from "@tabler/icons-react";
import { useState } from "react";
import classes from "./picture.module.css";

type PictureProps = {
  /** Anything that was typed; what is neither a web address nor a path of ours is not asked for. */
  url: string;
  /** Empty where the words beside it say it all. */
  alt?: string;
  className?: string | undefined;
};

/** A picture from somewhere else. Where there is none, or it cannot be loaded, a plain field keeps its place. */
export function Picture({ url, alt = "", className }: PictureProps) {
  const [broken, setBroken] = useState<string | null>(null);
  const src = /^(?:https?:\/\/[^\s/]+|\/[^/])/i.test(url) ? url : null;
  const isBroken = src !== null && src === broken;
  return (
    <div className={`${classes.picture} ${className ?? ""}`}>
      {isBroken ? (
        <IconPhotoOff size={22} stroke={1.4} aria-hidden />
      ) : (
        <IconPhoto size={22} stroke={1.4} aria-hidden />
      )}
      {src && !isBroken && (
        <img
          key={src}
          src={src}
          alt={alt}
          loading="lazy"
          referrerPolicy="no-referrer"
          onError={() => setBroken(src)}
        />
      )}
    </div>
  );
}
