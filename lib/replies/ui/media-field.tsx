"use client";

import { Button, Group, Skeleton, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { useWatch } from "react-hook-form";
import type { LibraryFile } from "@/lib/media/library/types";
import { FileRow } from "@/lib/media/library/ui/embedded/file-row";
import { MediaPicker } from "@/lib/media/library/ui/embedded/media-picker";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import type { FileReplyType } from "@/lib/replies/file-replies";
import { repliesMessages } from "@/lib/replies/messages";
import { errorOf } from "@/lib/ui/form-errors";
import { FileStandingLine } from "./file-standing-line";
import { knowChosenFile, useReplyFile } from "./reply-file-feed";
import type { ReplyCardProps } from "./rule-form-type";

type MediaFieldProps = Pick<ReplyCardProps, "accountId" | "form" | "field" | "index"> & {
  type: FileReplyType;
};

/** A reply of one file of the library; a video may have words beside it. */
export function MediaField({ accountId, form, field, index, type }: MediaFieldProps) {
  const t = useMessages(repliesMessages);
  const [isChoosing, setIsChoosing] = useState(false);
  const place = `replies.${index}` as const;
  const [fileId, mediaId, name] = useWatch({
    control: form.control,
    name: [`${place}.fileId`, `${place}.mediaId`, `${place}.name`],
  });
  const error = errorOf(form, `${place}.fileId`);
  const choose = ([file]: LibraryFile[]) => {
    if (!file) return;
    knowChosenFile(accountId, file);
    form.setValue(`${place}.name`, file.name, { shouldDirty: true });
    form.setValue(`${place}.mediaId`, undefined, { shouldDirty: true });
    form.setValue(`${place}.fileId`, file.id, { shouldDirty: true, shouldValidate: true });
  };
  const what = t.replies.types[type];
  return (
    <Stack gap="xs">
      <Group gap="sm" wrap="nowrap" align="flex-start" justify="space-between">
        {fileId ? (
          <ChosenFile accountId={accountId} fileId={fileId} name={name ?? ""} />
        ) : (
          <div>
            <Text size="sm">{mediaId ? name || t.files.unnamed(what) : t.files.none(what)}</Text>
            {mediaId && (
              <Text size="xs" c="dimmed">
                {t.files.atWeChatOnly}
              </Text>
            )}
          </div>
        )}
        <Button
          size="compact-sm"
          variant="default"
          flex="none"
          aria-label={t.files.choose(fileId || mediaId ? t.files.change : t.files.pick, what, index + 1)}
          onClick={() => setIsChoosing(true)}
        >
          {fileId || mediaId ? t.files.change : t.files.pick}
        </Button>
      </Group>
      {error && (
        <Text size="xs" c="red" role="alert">
          {error}
        </Text>
      )}
      {type === "video" && (
        <>
          <TextInput {...field(`${place}.title`)} label={t.replies.videoTitle} maxLength={64} />
          <TextInput {...field(`${place}.description`)} label={t.replies.videoDescription} maxLength={200} />
        </>
      )}
      <MediaPicker
        accountId={accountId}
        kind={type}
        isOpen={isChoosing}
        onChosen={choose}
        onClose={() => setIsChoosing(false)}
      />
    </Stack>
  );
}

function ChosenFile({ accountId, fileId, name }: { accountId: string; fileId: string; name: string }) {
  const t = useMessages(repliesMessages).files;
  const file = useReplyFile(accountId, fileId);
  if (file === null) return <Skeleton height={56} radius="md" />;
  if (file === "unknown") return <Text size="sm">{name}</Text>;
  if (file === "gone")
    return (
      <Text size="sm" c="red">
        {t.gone(name)}
      </Text>
    );
  return (
    <Stack gap={6} miw={0} flex={1}>
      <FileRow file={file} />
      <FileStandingLine accountId={accountId} file={file} />
    </Stack>
  );
}
