"use client";

import { Alert, Button, Group, Progress, Text, UnstyledButton } from "@mantine/core";
import { type Editor, useEditorState } from "@tiptap/react";
import { useEffect, useEffectEvent, useState, useSyncExternalStore } from "react";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { isSameValue } from "@/lib/ui/draft-storage";
import { pictureMessages } from "./picture-messages";
import classes from "./picture-note.module.css";
import type { PictureTaking, TakingState } from "./picture-taking";
import { outsidePicturesOf } from "./take-pictures";

type PictureNoteProps = { editor: Editor; taking: PictureTaking };
type OutsidePicture = { address: string; alt: string; place: number };

/** What becomes of the pictures of a text that are not in the library: on their way, failed, or on another site. */
export function PictureNote({ editor, taking }: PictureNoteProps) {
  const states = useSyncExternalStore(taking.subscribe, taking.states, taking.states);
  const pictures = useEditorState({
    editor,
    selector: ({ editor: now }): OutsidePicture[] => outsidePicturesOf(now.state.doc),
    equalityFn: isSameValue,
  });
  const withStates = pictures.map((picture) => ({ ...picture, state: states.get(picture.address) ?? null }));
  const moving = withStates.filter(({ state }) => state && state.step !== "failed");
  const failed = withStates.flatMap(({ state, ...rest }) =>
    state?.step === "failed" ? [{ ...rest, state }] : [],
  );
  const resting = withStates.filter(({ state }) => state === null);
  const retryAll = () => {
    for (const { address, state } of failed) if (state.canRetry) taking.add(address);
  };
  const onBack = useEffectEvent(retryAll);
  useEffect(() => {
    window.addEventListener("online", onBack);
    return () => window.removeEventListener("online", onBack);
  }, []);
  return (
    <>
      {moving.length > 0 && <Moving states={moving.map(({ state }) => state)} />}
      {failed.length > 0 && <Failed editor={editor} pictures={failed} onRetry={retryAll} />}
      {resting.length > 0 && (
        <Resting
          count={resting.length}
          onTake={() => {
            for (const { address, alt } of resting) taking.add(address, alt);
          }}
        />
      )}
    </>
  );
}

function Moving({ states }: { states: (TakingState | null)[] }) {
  const t = useMessages(pictureMessages);
  // As many as there were at once since the first came: what is done is not among them any more.
  const [most, setMost] = useState(states.length);
  if (states.length > most) setMost(states.length);
  const shares = states.reduce((sum, state) => sum + (state?.step === "taking" ? (state.share ?? 0) : 0), 0);
  const done = most - states.length;
  return (
    <div className={classes.moving} role="status">
      <Text size="sm">{t.taking(done + 1, most)}</Text>
      <Progress value={((done + shares) / most) * 100} animated aria-label={t.progress} />
    </div>
  );
}

type FailedPicture = OutsidePicture & { state: Extract<TakingState, { step: "failed" }> };

function Failed(props: { editor: Editor; pictures: FailedPicture[]; onRetry: () => void }) {
  const { editor, pictures, onRetry } = props;
  const t = useMessages(pictureMessages);
  return (
    <Alert color="orange" p="sm" role="alert">
      <Text size="sm">{t.failed(pictures.length)}</Text>
      <ul className={classes.failed}>
        {pictures.map(({ place, state }, index) => (
          <li key={place}>
            <UnstyledButton
              className={classes.show}
              onClick={() => editor.chain().focus().setNodeSelection(place).scrollIntoView().run()}
            >
              {t.show(index + 1)}
            </UnstyledButton>
            {" · "}
            {state.problem}
          </li>
        ))}
      </ul>
      {pictures.some(({ state }) => state.canRetry) && (
        <Button size="compact-sm" variant="default" onClick={onRetry}>
          {pictures.length > 1 ? t.retryAll : t.retry}
        </Button>
      )}
    </Alert>
  );
}

function Resting({ count, onTake }: { count: number; onTake: () => void }) {
  const t = useMessages(pictureMessages);
  return (
    <Group gap="xs">
      <Text size="sm" c="dimmed">
        {t.outside(count)}
      </Text>
      <Button size="compact-sm" variant="light" onClick={onTake}>
        {t.take}
      </Button>
    </Group>
  );
}
