"use client";

import { Alert, Button, Group, Loader, Stack, Text } from "@mantine/core";
import dynamic from "next/dynamic";
import { useRef, useState } from "react";
import { identityMessages } from "@/lib/media/identities/messages";
import { postToWeChat } from "@/lib/media/identities/ui/sent-file-service";
import { MediaPicker } from "@/lib/media/library/ui/embedded/media-picker";
import { useMessages } from "@/lib/platform/i18n/locale-context";

const SentFile = dynamic(
  () => import("@/lib/media/identities/ui/sent-file").then((module) => module.SentFile),
  { ssr: false },
);

export type SentChoice = { mediaId: string; title: string; fileId: string };

type SentFilePickerProps = {
  accountId: string;
  /** What is chosen; an empty id is nothing, and a file without one is what WeChat alone has. */
  value: SentChoice;
  onChoose: (choice: SentChoice) => void;
  /** For those who may only look. */
  isDisabled: boolean;
};

type Step =
  | { type: "idle" }
  | { type: "giving"; name: string }
  | { type: "failed"; file: Named; why: string };
type Named = { id: string; name: string };

/** Chooses a file of the library that WeChat itself sends: it is given to WeChat at once, for good. */
export function SentFilePicker({ accountId, value, onChoose, isDisabled }: SentFilePickerProps) {
  const t = useMessages(identityMessages);
  const [isChoosing, setIsChoosing] = useState(false);
  const [step, setStep] = useState<Step>({ type: "idle" });
  const latest = useRef("");
  const give = async (file: Named) => {
    latest.current = file.id;
    setStep({ type: "giving", name: file.name });
    const result = await postToWeChat(accountId, file.id);
    // A large one that was chosen before may arrive after the one that took its place.
    if (latest.current !== file.id) return;
    if (!result?.ok) return setStep({ type: "failed", file, why: result?.message ?? t.offline });
    setStep({ type: "idle" });
    onChoose({ mediaId: result.data.mediaId ?? "", title: file.name, fileId: file.id });
  };
  const name = value.title || t.unnamed;
  return (
    <Stack gap="xs">
      {value.mediaId && (
        <Group gap="sm" wrap="nowrap" align="flex-start" justify="space-between">
          {value.fileId ? (
            <SentFile
              key={`${value.fileId} ${value.mediaId}`}
              accountId={accountId}
              value={value}
              isDisabled={isDisabled}
              onTakeNew={() => void give({ id: value.fileId, name })}
            />
          ) : (
            <div>
              <Text size="sm" style={{ overflowWrap: "anywhere" }}>
                {name}
              </Text>
              <Text size="xs" c="dimmed">
                {t.atWeChatOnly}
              </Text>
            </div>
          )}
          {!isDisabled && (
            <Button
              size="compact-sm"
              variant="default"
              flex="none"
              aria-label={t.changeOf(name)}
              onClick={() => setIsChoosing(true)}
            >
              {t.change}
            </Button>
          )}
        </Group>
      )}
      {!value.mediaId && (
        <Button variant="default" w="fit-content" disabled={isDisabled} onClick={() => setIsChoosing(true)}>
          {t.choose}
        </Button>
      )}
      {step.type === "giving" && (
        <Group gap="xs" role="status">
          <Loader size="xs" />
          <Text size="sm">{t.giving(step.name)}</Text>
        </Group>
      )}
      {step.type === "failed" && (
        <Alert role="alert" color="red" p="xs">
          <Text size="sm" mb="xs">
            {t.failed(step.file.name, step.why)}
          </Text>
          <Button size="compact-sm" variant="default" onClick={() => void give(step.file)}>
            {t.retry}
          </Button>
        </Alert>
      )}
      <MediaPicker
        accountId={accountId}
        kind="any"
        isOpen={isChoosing}
        onChosen={([file]) => file && void give(file)}
        onClose={() => setIsChoosing(false)}
      />
    </Stack>
  );
}
