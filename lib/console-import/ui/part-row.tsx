"use client";

import { Badge, Checkbox, Group, Stack, Text } from "@mantine/core";
import { importMessages } from "@/lib/console-import/messages";
import { noteMessages } from "@/lib/console-import/note-messages";
import { NOTES } from "@/lib/console-import/notes";
import type { ShownNote, ShownPart } from "@/lib/console-import/types";
import { useLocale, useMessages } from "@/lib/platform/i18n/locale-context";
import classes from "./import.module.css";
import { PartContent } from "./part-content";

type PartRowProps = {
  part: ShownPart;
  name: string;
  /** First-level buttons of the draft that is here. */
  draftButtons: number;
  isChosen: boolean;
  /** Null where it cannot be imported, or is here already. */
  onChoose: ((isChosen: boolean) => void) | null;
};

/** One part: what it says, how it comes along, and whether it is here. */
export function PartRow({ part, name, draftButtons, isChosen, onChoose }: PartRowProps) {
  const t = useMessages(importMessages);
  const { kind, standing, outcome, notes, rival, isEdited } = part;
  const isOpen = standing === "new" || standing === "changed" || standing === "gone";
  return (
    <li className={classes.part}>
      <Checkbox
        aria-label={t.choose(name)}
        checked={isChosen}
        disabled={!onChoose}
        onChange={(event) => onChoose?.(event.currentTarget.checked)}
      />
      <Stack gap={6} className={classes.words}>
        <Group gap="xs">
          <Text fw={600} className={classes.name}>
            {name}
          </Text>
          {part.name !== "" && (
            <Text size="xs" c="dimmed">
              {t.kinds[kind]}
            </Text>
          )}
          <Badge variant="light" color={COLORS[outcome]}>
            {t.outcomes[outcome]}
          </Badge>
          {standing !== "new" && (
            <Badge variant="light" color={standing === "changed" ? "yellow" : "gray"}>
              {t.standings[standing]}
            </Badge>
          )}
        </Group>
        <PartContent part={part} />
        {isOpen && rival !== null && outcome !== "lost" && <Remark color="yellow">{t.rival(rival)}</Remark>}
        {isOpen && isEdited && <Remark color="yellow">{t.edited}</Remark>}
        {isOpen && kind === "menu" && draftButtons > 0 && (
          <Remark color="yellow">{t.replaces(draftButtons)}</Remark>
        )}
        {notes.map((note) => (
          <Note key={JSON.stringify(note)} note={note} />
        ))}
      </Stack>
    </li>
  );
}

const COLORS = { carried: "brand", differently: "yellow", lost: "red" } as const;
const NOTE_COLORS = { loss: "red", change: "yellow", hint: "gray" } as const;

function Note({ note: { code, what, reply, button, why } }: { note: ShownNote }) {
  const t = useMessages(importMessages);
  const { notes } = useMessages(noteMessages);
  const locale = useLocale();
  const place = button !== null ? t.buttonAt(button) : reply !== null ? t.replyAt(reply) : "";
  const reason = why === null ? "" : ` ${why[locale]}`;
  return (
    <Remark color={NOTE_COLORS[NOTES[code]]}>
      {place}
      {notes[code](what)}
      {reason}
    </Remark>
  );
}

function Remark({ color, children }: { color: string; children: React.ReactNode }) {
  return (
    <Text size="sm" component="p" className={classes.remark} data-color={color}>
      {children}
    </Text>
  );
}
