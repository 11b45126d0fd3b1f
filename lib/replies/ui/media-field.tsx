"use client";

import { Stack, Text, TextInput } from "@mantine/core";
import { useWatch } from "react-hook-form";
import { MaterialPicker } from "@/lib/media/ui/embedded/material-picker";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { repliesMessages } from "@/lib/replies/messages";
import { errorOf } from "@/lib/ui/form-errors";
import type { ReplyCardProps } from "./rule-form-type";

type MediaFieldProps = Pick<ReplyCardProps, "accountId" | "form" | "field" | "index"> & {
  type: "image" | "voice" | "video";
};

/** A reply of one file, chosen from the material at WeChat; a video may have words beside it. */
export function MediaField({ accountId, form, field, index, type }: MediaFieldProps) {
  const t = useMessages(repliesMessages).replies;
  const place = `replies.${index}` as const;
  const [mediaId, name] = useWatch({ control: form.control, name: [`${place}.mediaId`, `${place}.name`] });
  const error = errorOf(form, `${place}.mediaId`);
  return (
    <Stack gap="xs">
      <MaterialPicker
        accountId={accountId}
        type={type}
        value={mediaId ? { mediaId, title: name ?? "" } : null}
        onChoose={(chosen) => {
          form.setValue(`${place}.name`, chosen.title.slice(0, 200), { shouldDirty: true });
          form.setValue(`${place}.mediaId`, chosen.mediaId, { shouldDirty: true, shouldValidate: true });
        }}
      />
      {error && (
        <Text size="xs" c="red" role="alert">
          {error}
        </Text>
      )}
      {type === "video" && (
        <>
          <TextInput {...field(`${place}.title`)} label={t.videoTitle} maxLength={64} />
          <TextInput {...field(`${place}.description`)} label={t.videoDescription} maxLength={200} />
        </>
      )}
    </Stack>
  );
}
