"use client";

import { Button, CloseButton, FileButton, Group, Stack, Text } from "@mantine/core";
import { IconCamera, IconPhoto } from "@tabler/icons-react";
import { useState } from "react";
import { phoneMessages } from "@/lib/phone/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { notifyFailure } from "@/lib/ui/notify";
import classes from "./dialogs.module.css";
import { type Tapped, usePhone } from "./phone-context";
import { shrinkPicture, toBase64 } from "./picture-file";
import { takeSamplePhoto } from "./sample-media";

/** So many go with one tap. */
const MOST = 9;

type Picture = { id: string; base64: string };

/** The pictures that a menu button asks for; the camera's are samples. */
export function PicturesForm({ tapped, onDone }: { tapped: Tapped; onDone: () => void }) {
  const messages = useMessages(phoneMessages);
  const t = messages.pictures;
  const { perform } = usePhone();
  const [pictures, setPictures] = useState<Picture[]>([]);
  const isCameraOnly = tapped.button.type === "pic_sysphoto";

  const add = async (files: File[]) => {
    try {
      const shrunk = await Promise.all(files.slice(0, MOST).map(shrinkPicture));
      const added = await Promise.all(shrunk.map(toBase64));
      const made = added.map((base64) => ({ id: crypto.randomUUID(), base64 }));
      setPictures((known) => [...known, ...made].slice(0, MOST));
    } catch {
      // The browser cannot read one of them as a picture.
      notifyFailure(messages.compose.unreadable);
    }
  };
  const send = () => {
    const payload = { pictures: pictures.map(({ base64 }) => base64) };
    const text = messages.events.pictures(tapped.button.name);
    void perform({ type: "tap", path: tapped.path, payload }, { type: "event", text });
    onDone();
  };

  return (
    <Stack gap="sm">
      <Group gap="xs">
        {!isCameraOnly && (
          <FileButton accept="image/*" multiple onChange={(files) => void add(files)}>
            {(props) => (
              <Button {...props} variant="default" leftSection={<IconPhoto size={18} />}>
                {t.choose}
              </Button>
            )}
          </FileButton>
        )}
        <Button
          variant="default"
          leftSection={<IconCamera size={18} />}
          onClick={() => void takeSamplePhoto().then((photo) => add([photo]))}
        >
          {t.sample}
        </Button>
      </Group>
      <ul className={classes.pictures}>
        {pictures.map(({ id, base64 }, place) => (
          <li key={id} className={classes.chosen}>
            <img src={`data:image/jpeg;base64,${base64}`} alt={`${place + 1}`} />
            <CloseButton
              size="xs"
              variant="filled"
              color="dark"
              className={classes.removal}
              aria-label={t.remove(place + 1)}
              onClick={() => setPictures(pictures.filter((picture) => picture.id !== id))}
            />
          </li>
        ))}
      </ul>
      <Group justify="space-between">
        <Text size="sm" c="dimmed" aria-live="polite">
          {pictures.length === 0 ? t.most : t.chosen(pictures.length)}
        </Text>
        <Button disabled={pictures.length === 0} onClick={send}>
          {t.send(pictures.length)}
        </Button>
      </Group>
    </Stack>
  );
}
