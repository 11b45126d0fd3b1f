"use client";

import { Alert, Button, FileButton, Group, Progress, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { IconUpload } from "@tabler/icons-react";
import { useState } from "react";
import { UPLOAD_LIMITS, type UploadType } from "@/lib/media/limits";
import { mediaMessages } from "@/lib/media/messages";
import type { ChosenMaterial } from "@/lib/media/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { useUpload } from "./use-upload";

type UploadBoxProps = {
  accountId: string;
  type: UploadType;
  onUploaded: (material: ChosenMaterial & { pictureUrl: string | null }) => void;
};

/** Adds a file to the account's material at WeChat. */
export function UploadBox({ accountId, type, onUploaded }: UploadBoxProps) {
  const t = useMessages(mediaMessages);
  const { state, choose, send, cancel } = useUpload({ accountId, type, onUploaded });
  const accept = UPLOAD_LIMITS[type].endings.map((ending) => `.${ending}`).join();
  if (state.step === "sending") return <Sending name={state.name} share={state.share} onCancel={cancel} />;
  if (state.step === "words")
    return (
      <VideoWords
        file={state.file}
        problem={state.problem}
        onSend={(words) => void send({ file: state.file, words })}
        onCancel={cancel}
      />
    );
  return (
    <Stack gap={6}>
      <Group gap="sm">
        <FileButton accept={accept} onChange={(file) => file && void choose(file)}>
          {(button) => (
            <Button {...button} variant="light" leftSection={<IconUpload size={16} aria-hidden />}>
              {t.upload.action(t.types[type])}
            </Button>
          )}
        </FileButton>
        <Text size="xs" c="dimmed" flex="1 1 12rem">
          {t.upload.limits(type)}
        </Text>
      </Group>
      {state.problem && <Problem>{state.problem}</Problem>}
    </Stack>
  );
}

type SendingProps = { name: string; share: number; onCancel: () => void };

function Sending({ name, share, onCancel }: SendingProps) {
  const t = useMessages(mediaMessages).upload;
  const percent = Math.round(share * 100);
  return (
    <Stack gap={6}>
      <Group justify="space-between" gap="xs" wrap="nowrap">
        <Text size="sm" role="status" style={{ overflowWrap: "anywhere" }}>
          {share < 1 ? t.sending(name, percent) : t.atWeChat(name)}
        </Text>
        <Button size="compact-sm" variant="default" onClick={onCancel} flex="none">
          {t.cancel}
        </Button>
      </Group>
      <Progress value={percent} aria-label={t.progress} animated={share === 1} />
    </Stack>
  );
}

type VideoWordsProps = {
  file: File;
  problem: string | null;
  onSend: (words: { title: string; introduction: string }) => void;
  onCancel: () => void;
};

/** What followers read beside a video; WeChat wants it with the file. */
function VideoWords({ file, problem, onSend, onCancel }: VideoWordsProps) {
  const t = useMessages(mediaMessages).upload;
  const [title, setTitle] = useState(file.name.replace(/\.[^.]+$/, "").slice(0, 64));
  const [introduction, setIntroduction] = useState("");
  const isReady = title.trim() !== "";
  return (
    <Stack gap="xs">
      <Text size="sm" fw={600} style={{ overflowWrap: "anywhere" }}>
        {file.name}
      </Text>
      <TextInput
        label={t.videoTitle}
        description={t.videoHint}
        withAsterisk
        maxLength={64}
        value={title}
        data-autofocus
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Textarea
        label={t.videoIntroduction}
        maxLength={200}
        autosize
        minRows={2}
        value={introduction}
        onChange={(event) => setIntroduction(event.currentTarget.value)}
      />
      {problem && <Problem>{problem}</Problem>}
      <Group gap="xs">
        <Button
          disabled={!isReady}
          onClick={() => onSend({ title: title.trim(), introduction: introduction.trim() })}
        >
          {t.start}
        </Button>
        <Button variant="subtle" color="gray" onClick={onCancel}>
          {t.back}
        </Button>
      </Group>
    </Stack>
  );
}

function Problem({ children }: { children: string }) {
  return (
    <Alert role="alert" color="red" p="xs">
      {children}
    </Alert>
  );
}
