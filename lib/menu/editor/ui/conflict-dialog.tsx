"use client";

import { Alert, Button, Group, Modal, Stack, Text } from "@mantine/core";
import { useId, useState } from "react";
import { changeMessages } from "@/lib/menu/changes/messages";
import type { MenuDocument } from "@/lib/menu/document";
import { contestedButtons, fitsLimits, mergeMenus, type Side } from "@/lib/menu/editor/merge-menus";
import { editorMessages } from "@/lib/menu/editor/messages";
import { describeButton } from "@/lib/menu/poster/describe-button";
import { LowerPoster } from "@/lib/menu/poster/ui/menu-poster";
import { useFocusBack } from "@/lib/menu/ui/use-focus-back";
import { describeSlot } from "@/lib/menu/workbench/describe-place";
import type { Located } from "@/lib/menu/workbench/editing";
import { workbenchMessages } from "@/lib/menu/workbench/messages";
import { useLocale, useMessages } from "@/lib/platform/i18n/locale-context";
import { DialogBar } from "@/lib/ui/dialog-bar";
import { uiMessages } from "@/lib/ui/messages";
import { useIsNarrow } from "@/lib/ui/use-is-narrow";
import classes from "./conflict-dialog.module.css";

type ConflictDialogProps = {
  /** What both began with. */
  base: MenuDocument;
  mine: MenuDocument;
  theirs: MenuDocument;
  /** Whether the other draft is the same person's, of another window. */
  isOwn: boolean;
  onChosen: (merged: MenuDocument) => void;
  onClose: () => void;
};

const SIDES = ["mine", "theirs"] as const;

/** Two drafts, one choice for each button that differs, and what comes of it. */
export function ConflictDialog({ base, mine, theirs, isOwn, onChosen, onClose }: ConflictDialogProps) {
  useFocusBack();
  const t = useMessages(editorMessages).conflict;
  const words = useMessages(workbenchMessages);
  const { noMenu } = useMessages(changeMessages);
  const { cancel } = useMessages(uiMessages);
  const contested = contestedButtons(base, mine, theirs);
  const suggested = new Map(contested.map((button) => [button.id, button.suggested]));
  const [choices, setChoices] = useState<ReadonlyMap<string, Side>>(suggested);
  const merged = mergeMenus(mine, theirs, choices);
  const isPossible = fitsLimits(merged);
  const takeAll = (side: Side) => setChoices(new Map(contested.map(({ id }) => [id, side])));
  const menus = { mine, theirs };
  const labels = isOwn ? { mine: t.here, theirs: t.elsewhere } : { mine: t.mine, theirs: t.theirs };
  const groups = useId();
  const isNarrow = useIsNarrow();
  return (
    <Modal opened onClose={onClose} title={t.dialog} size="xl" fullScreen={isNarrow} withCloseButton={false}>
      <Stack gap="md">
        <Group gap="xs">
          <Button size="compact-sm" variant="default" onClick={() => takeAll("mine")}>
            {t.all(labels.mine)}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => takeAll("theirs")}>
            {t.all(labels.theirs)}
          </Button>
        </Group>
        {contested.length === 0 && <Text size="sm">{t.same}</Text>}
        <div className={classes.list}>
          {contested.map(({ id, name, ...versions }) => (
            <fieldset key={id} className={classes.button}>
              <legend>{name || words.unnamed}</legend>
              <div className={classes.versions}>
                {SIDES.map((side) => (
                  <SideChoice
                    key={side}
                    group={`${groups}-${id}`}
                    label={labels[side]}
                    located={versions[side]}
                    menu={menus[side]}
                    isChosen={choices.get(id) === side}
                    onChoose={() => setChoices(new Map([...choices, [id, side]]))}
                  />
                ))}
              </div>
            </fieldset>
          ))}
        </div>
        <LowerPoster label={t.result} document={merged} absence={noMenu} />
        {!isPossible && (
          <Alert color="red" role="alert">
            {t.tooMany}
          </Alert>
        )}
        <DialogBar>
          <Button variant="default" onClick={onClose}>
            {cancel}
          </Button>
          <Button
            aria-disabled={!isPossible}
            data-disabled={!isPossible || undefined}
            onClick={() => isPossible && onChosen(merged)}
          >
            {t.apply}
          </Button>
        </DialogBar>
      </Stack>
    </Modal>
  );
}

type SideChoiceProps = {
  group: string;
  /** Whose version it is. */
  label: string;
  located: Located | null;
  menu: MenuDocument;
  isChosen: boolean;
  onChoose: () => void;
};

function SideChoice({ group, label, located, menu, isChosen, onChoose }: SideChoiceProps) {
  const { absent } = useMessages(editorMessages).conflict;
  const words = useMessages(workbenchMessages);
  const locale = useLocale();
  const effect = located && describeButton({ ...located.button, items: located.items }, locale);
  return (
    <label className={classes.version}>
      <input type="radio" name={group} checked={isChosen} onChange={onChoose} />
      <span className={classes.words}>
        <span className={classes.side}>{label}</span>
        {located && effect ? (
          <>
            <span>{located.button.name || words.unnamed}</span>
            <span className={classes.side}>
              {describeSlot(menu, located.place, words)} · {effect.what} {effect.target}
            </span>
          </>
        ) : (
          <span>{absent}</span>
        )}
      </span>
    </label>
  );
}
