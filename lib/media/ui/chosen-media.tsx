"use client";

import { Button, Group, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { mediaMessages } from "@/lib/media/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { Picture } from "@/lib/ui/picture";
import classes from "./choice-list.module.css";

type ChosenMediaProps = {
  /** What it is called among the kinds of things: "picture". */
  what: string;
  icon: ReactNode;
  /** Null while nothing is chosen; its title may be unknown. */
  chosen: { title: string; picture: string | null } | null;
  isDisabled: boolean;
  onOpen: () => void;
};

/** What is chosen, and the button to choose something else. */
export function ChosenMedia({ what, icon, chosen, isDisabled, onOpen }: ChosenMediaProps) {
  const t = useMessages(mediaMessages);
  if (!chosen)
    return (
      <Button variant="default" leftSection={icon} disabled={isDisabled} onClick={onOpen}>
        {t.choose(what)}
      </Button>
    );
  const name = chosen.title || t.unnamed(what);
  return (
    <Group gap="sm" wrap="nowrap">
      {chosen.picture ? (
        <Picture url={chosen.picture} className={classes.picture} />
      ) : (
        <span className={classes.icon}>{icon}</span>
      )}
      <Text size="sm" lineClamp={2} className={classes.words} style={{ overflowWrap: "anywhere" }}>
        {name}
      </Text>
      {!isDisabled && (
        <Button
          size="compact-sm"
          variant="default"
          flex="none"
          aria-label={`${t.change}: ${name}`}
          onClick={onOpen}
        >
          {t.change}
        </Button>
      )}
    </Group>
  );
}
