"use client";

import { Alert, Button, FileButton, Stack, Text } from "@mantine/core";
import { useWindowEvent } from "@mantine/hooks";
import { IconPhotoScan } from "@tabler/icons-react";
import { type DragEvent, useState } from "react";
import { phoneMessages } from "@/lib/phone/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import classes from "./dialogs.module.css";
import { readQrPicture } from "./read-qr-picture";

/** A picture with a code in it: chosen, dropped, or pasted from a screenshot. It never leaves the browser. */
export function QrPictureField({ onRead }: { onRead: (content: string) => void }) {
  const t = useMessages(phoneMessages).scan;
  const [state, setState] = useState<"idle" | "reading" | "unreadable">("idle");
  const [isOver, setIsOver] = useState(false);

  const read = async (file: File | null | undefined) => {
    if (!file) return;
    setState("reading");
    const content = await readQrPicture(file);
    if (content) return onRead(content);
    setState("unreadable");
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    void read(event.dataTransfer.files[0]);
  };
  useWindowEvent("paste", (event) => {
    void read([...(event.clipboardData?.files ?? [])].find(({ type }) => type.startsWith("image/")));
  });

  return (
    <Stack gap="sm">
      <section
        className={classes.drop}
        aria-label={t.picture}
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={drop}
      >
        <IconPhotoScan size={40} stroke={1.2} aria-hidden />
        <Text size="sm" c="dimmed" ta="center">
          {t.drop}
        </Text>
        <FileButton accept="image/*" onChange={(file) => void read(file)}>
          {(props) => (
            <Button {...props} variant="light" loading={state === "reading"}>
              {t.choose}
            </Button>
          )}
        </FileButton>
      </section>
      <div aria-live="polite">{state === "unreadable" && <Alert color="orange">{t.unreadable}</Alert>}</div>
    </Stack>
  );
}
