"use client";

import { IconPhotoOff, IconQrcodeOff } from "@tabler/icons-react";
import { useState } from "react";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { qrCodesMessages } from "@/lib/qrcodes/messages";
import type { QrCode } from "@/lib/qrcodes/schema";
import { isOver } from "@/lib/qrcodes/state";
import classes from "./code-picture.module.css";

type PicturedCode = Pick<QrCode, "id" | "name" | "expiresAt">;

type CodePictureProps = {
  accountId: string;
  code: PicturedCode;
  now: number;
  className?: string | undefined;
  /** Whether there is room to say why there is no picture. */
  isLarge?: boolean;
  onFailed?: () => void;
};

/** WeChat's picture of a code. An expired code has none, and is not asked for one. */
export function CodePicture({ accountId, code, now, className, isLarge, onFailed }: CodePictureProps) {
  const t = useMessages(qrCodesMessages);
  const [isBroken, setIsBroken] = useState(false);
  const expired = isOver(code.expiresAt, now);
  const giveUp = () => {
    setIsBroken(true);
    onFailed?.();
  };
  if (expired || isBroken) {
    const why = expired ? t.noPicture.expired : t.noPicture.failed;
    return (
      <div className={`${classes.nothing} ${className ?? ""}`} role="img" aria-label={why} title={why}>
        {expired ? <IconQrcodeOff stroke={1.4} aria-hidden /> : <IconPhotoOff stroke={1.4} aria-hidden />}
        {isLarge && <span>{expired ? t.expired : why}</span>}
      </div>
    );
  }
  return (
    <img
      className={`${classes.picture} ${className ?? ""}`}
      src={pictureAddress(accountId, code)}
      alt={t.picture(code.name)}
      width={430}
      height={430}
      loading="lazy"
      // It may have failed before this page came alive and could hear of it.
      ref={(picture) => {
        if (picture?.complete && picture.naturalWidth === 0) giveUp();
      }}
      onError={giveUp}
    />
  );
}

/**
 * Where a code's picture comes from: this server, which asks WeChat for it. A renewed code has another end, and so
 * another address: browsers keep a picture for a week.
 */
export function pictureAddress(accountId: string, { id, expiresAt }: Omit<PicturedCode, "name">): string {
  const picture = `/accounts/${accountId}/qrcodes/${id}/picture`;
  return expiresAt ? `${picture}?until=${expiresAt.getTime()}` : picture;
}
