"use client";

import { Badge, Text, UnstyledButton } from "@mantine/core";
import type { FileKind } from "@/lib/media/files/file-formats";
import { takeoverMessages } from "@/lib/media/takeover/messages";
import type { TakenMaterial } from "@/lib/media/takeover/types";
import { KindIcon } from "@/lib/media/ui/choice-list";
import { pictureAddress } from "@/lib/media/ui/media-service";
import classes from "@/lib/media/ui/tiles.module.css";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { Picture } from "@/lib/ui/picture";
import { RelativeTime } from "@/lib/ui/relative-time";

type MaterialGridProps = {
  accountId: string;
  kind: FileKind;
  items: TakenMaterial[];
  chosen: readonly TakenMaterial[];
  /** Whether it is not ours yet. */
  isMissing: (item: TakenMaterial) => boolean;
  onChange: (chosen: TakenMaterial[]) => void;
};

/** Material side by side; what is ours already cannot be chosen. */
export function MaterialGrid({ accountId, kind, items, chosen, isMissing, onChange }: MaterialGridProps) {
  const t = useMessages(takeoverMessages);
  const isChosen = (id: string) => chosen.some(({ mediaId }) => mediaId === id);
  const press = (item: TakenMaterial) =>
    onChange(
      isChosen(item.mediaId) ? chosen.filter(({ mediaId }) => mediaId !== item.mediaId) : [...chosen, item],
    );
  return (
    <ul className={classes.grid}>
      {items.map((item) => {
        const name = item.name || t.untitled;
        const isOurs = !isMissing(item);
        return (
          <li key={item.mediaId}>
            <UnstyledButton
              className={classes.tile}
              aria-label={isOurs ? `${name} ${t.isOurs}` : t.choose(name)}
              aria-pressed={isChosen(item.mediaId)}
              disabled={isOurs}
              onClick={() => press(item)}
            >
              {kind === "image" ? (
                <Picture
                  url={item.pictureUrl ? pictureAddress(accountId, item.pictureUrl) : ""}
                  className={classes.face}
                />
              ) : (
                <span className={`${classes.face} ${classes.icon}`}>
                  <KindIcon kind={kind} />
                </span>
              )}
              <Text span size="sm" fw={500} truncate display="block">
                {name}
              </Text>
              {isOurs ? (
                <Badge size="sm" variant="light">
                  {t.isOurs}
                </Badge>
              ) : (
                <Text span size="xs" c="dimmed">
                  <RelativeTime date={new Date(item.updatedAt)} />
                </Text>
              )}
            </UnstyledButton>
          </li>
        );
      })}
    </ul>
  );
}
