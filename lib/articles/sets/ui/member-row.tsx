"use client";

import { ActionIcon, Text } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconX } from "@tabler/icons-react";
import { setsMessages } from "@/lib/articles/sets/messages";
import type { SetArticle } from "@/lib/articles/sets/types";
import { StandingBadge } from "@/lib/articles/sets/ui/embedded/standing-badge";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { Picture } from "@/lib/ui/picture";
import { ShiftButton } from "@/lib/ui/shift-button";
import { SortableRow } from "@/lib/ui/sortable-row";
import classes from "./member-list.module.css";

type MemberRowProps = {
  article: SetArticle;
  canEdit: boolean;
  index: number;
  isLast: boolean;
  /** By how many places: -1 is up. */
  onMove: (by: number) => void;
  onRemove: () => void;
};

/** One article of a set, and the ways to move it and to take it out. */
export function MemberRow({ article, canEdit, index, isLast, onMove, onRemove }: MemberRowProps) {
  const t = useMessages(setsMessages);
  const { id, pictureUrl, standing } = article;
  const title = article.title || t.untitled;
  return (
    <SortableRow id={id} name={title} canEdit={canEdit} className={classes.row} words={t.drag}>
      <Picture url={pictureUrl} className={classes.cover} />
      <div className={classes.words}>
        <Text size="sm" lineClamp={2}>
          {title}
        </Text>
        <StandingBadge standing={standing} />
      </div>
      {canEdit && (
        <span className={classes.tools}>
          <ShiftButton label={t.up(title)} isPossible={index > 0} onPress={() => onMove(-1)}>
            <IconArrowUp size={16} aria-hidden />
          </ShiftButton>
          <ShiftButton label={t.down(title)} isPossible={!isLast} onPress={() => onMove(1)}>
            <IconArrowDown size={16} aria-hidden />
          </ShiftButton>
          <ActionIcon variant="subtle" color="gray" aria-label={t.remove(title)} onClick={onRemove}>
            <IconX size={16} aria-hidden />
          </ActionIcon>
        </span>
      )}
    </SortableRow>
  );
}
