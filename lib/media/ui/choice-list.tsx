"use client";

import { Text, UnstyledButton } from "@mantine/core";
import { IconArticle, IconMicrophone, IconPhoto, IconVideo } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { mediaMessages } from "@/lib/media/messages";
import type { MaterialType } from "@/lib/media/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { Picture } from "@/lib/ui/picture";
import classes from "./choice-list.module.css";

/** One thing to choose; `picture` is an address of ours, null for a field without one. */
export type MediaChoice = {
  id: string;
  title: string;
  note: ReactNode;
  kind: MaterialType;
  picture: string | null;
  isDeleted?: boolean;
};

type ChoiceListProps = {
  choices: MediaChoice[];
  /** The id that is chosen now. */
  current: string | null;
  onChoose: (choice: MediaChoice) => void;
};

/** Pictures side by side, anything else in rows. */
export function ChoiceList({ choices, current, onChoose }: ChoiceListProps) {
  const t = useMessages(mediaMessages);
  const isGrid = choices.every(({ kind }) => kind === "image");
  return (
    <ul className={isGrid ? classes.grid : classes.list}>
      {choices.map((choice) => (
        <li key={choice.id}>
          <UnstyledButton
            className={classes.choice}
            aria-label={t.pick(choice.title || t.untitled)}
            aria-current={choice.id === current || undefined}
            disabled={choice.isDeleted}
            onClick={() => onChoose(choice)}
          >
            <Face choice={choice} />
            <span className={classes.words}>
              <Text span size="sm" fw={500} lineClamp={isGrid ? 2 : 1}>
                {choice.title || t.untitled}
              </Text>
              <Text span size="xs" c="dimmed" lineClamp={1}>
                {choice.isDeleted ? t.deleted : choice.note}
              </Text>
            </span>
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}

function Face({ choice: { kind, picture } }: { choice: MediaChoice }) {
  if (kind === "image" || kind === "news") return <Picture url={picture ?? ""} className={classes.picture} />;
  return (
    <span className={classes.icon}>
      <KindIcon kind={kind} />
    </span>
  );
}

export function KindIcon({ kind }: { kind: MaterialType }) {
  const look = { size: 20, stroke: 1.6, "aria-hidden": true };
  switch (kind) {
    case "image":
      return <IconPhoto {...look} />;
    case "voice":
      return <IconMicrophone {...look} />;
    case "video":
      return <IconVideo {...look} />;
    case "news":
      return <IconArticle {...look} />;
    default:
      return kind satisfies never;
  }
}
