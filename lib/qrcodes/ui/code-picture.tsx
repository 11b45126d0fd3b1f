"use client";

import { IconPhotoOff, IconQrcodeOff } from "@tabler/icons-react";
import { useState } from "react";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { qrCodesMessages } from "../messages";
import type { QrCode } from "../types";
import classes from "./code-picture.module.css";
import { isExpired } from "./is-expired";

type CodePictureProps = {
  accountId: string;
  code: Pick<QrCode, "id" | "name" | "expiresAt">;
  now: number;
  className?: string | undefined;
  onFailed?: () => void;
};

/** WeChat's picture of a code. An expired code has none, and is not asked for one. */
export function CodePicture({ accountId, code, now, className, onFailed }: CodePictureProps) {
  const t = useMessages(qrCodesMessages);
  const [isBroken, setIsBroken] = useState(false);
  const expired = isExpired(code, now);
  const giveUp = () => {
    setIsBroken(true);
    onFailed?.();
  };
  if (expired || isBroken)
    return (
      <div
        className={`${classes.nothing} ${className ?? ""}`}
        role="img"
        aria-label={expired ? t.noPicture.expired : t.noPicture.failed}
        title={expired ? t.noPicture.expired : t.noPicture.failed}
      >
        {expired ? <IconQrcodeOff stroke={1.4} aria-hidden /> : <IconPhotoOff stroke={1.4} aria-hidden />}
      </div>
    );
  return (
    <img
      className={`${classes.picture} ${className ?? ""}`}
      src={pictureAddress(accountId, code.id)}
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

/** Where a code's picture comes from: this server, which asks WeChat for it. */
export function pictureAddress(accountId: string, codeId: string): string {
  return `/accounts/${accountId}/qrcodes/${codeId}/picture`;
}
