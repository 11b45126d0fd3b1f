"use client";

import { FileButton, UnstyledButton } from "@mantine/core";
import {
  IconCamera,
  IconFileMusic,
  IconLink,
  IconMapPin,
  IconMicrophone,
  IconPhoto,
  IconScan,
  IconVideo,
} from "@tabler/icons-react";
import type { ReactNode } from "react";
import { phoneMessages } from "@/lib/phone/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import classes from "./composer.module.css";
import { usePhone } from "./phone-context";
import { sampleVideo, sampleVoice, takeSamplePhoto } from "./sample-media";
import { useSendFile } from "./use-send-file";

/** What can be sent besides text. The camera, the microphone and the film are samples: a desk has none at hand. */
export function PlusPanel({ onSent }: { onSent: () => void }) {
  const t = useMessages(phoneMessages).compose;
  const { openDialog, openScan } = usePhone();
  const sendFile = useSendFile();
  const send = (file: File | Promise<File> | null) => {
    if (file) void Promise.resolve(file).then(sendFile).then(onSent);
  };
  return (
    <section className={classes.panel} aria-label={t.panel}>
      <FileButton accept="image/*" onChange={send}>
        {(props) => (
          <Tool {...props} label={t.album}>
            <IconPhoto {...ICON} />
          </Tool>
        )}
      </FileButton>
      <Tool label={t.camera} onClick={() => send(takeSamplePhoto())}>
        <IconCamera {...ICON} />
      </Tool>
      <Tool label={t.voice} onClick={() => send(sampleVoice())}>
        <IconMicrophone {...ICON} />
      </Tool>
      <Tool label={t.video} onClick={() => send(sampleVideo())}>
        <IconVideo {...ICON} />
      </Tool>
      <Tool label={t.place} onClick={() => openDialog({ type: "place" })}>
        <IconMapPin {...ICON} />
      </Tool>
      <Tool label={t.link} onClick={() => openDialog({ type: "link" })}>
        <IconLink {...ICON} />
      </Tool>
      <Tool label={t.scan} onClick={() => openScan()}>
        <IconScan {...ICON} />
      </Tool>
      <FileButton accept="audio/mpeg,.mp3,.amr,video/mp4,.mp4" onChange={send}>
        {(props) => (
          <Tool {...props} label={t.file}>
            <IconFileMusic {...ICON} />
          </Tool>
        )}
      </FileButton>
    </section>
  );
}

const ICON = { size: 26, stroke: 1.4, "aria-hidden": true } as const;

function Tool({ label, onClick, children }: { label: string; onClick: () => void; children: ReactNode }) {
  return (
    <UnstyledButton className={classes.tool} onClick={onClick}>
      <span>{children}</span>
      {label}
    </UnstyledButton>
  );
}
