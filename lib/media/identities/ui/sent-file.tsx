"use client";

import { Button, Skeleton, Stack, Text } from "@mantine/core";
import { Suspense, use, useState } from "react";
import { identityMessages } from "@/lib/media/identities/messages";
import { FileRow } from "@/lib/media/library/ui/embedded/file-row";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { fetchSentFile } from "./sent-file-service";

type SentFileProps = {
  accountId: string;
  value: { fileId: string; mediaId: string; title: string };
  isDisabled: boolean;
  /** The file holds something else by now, and that is wanted. */
  onTakeNew: () => void;
};

/** A file that WeChat sends, and whether it is what the file holds now. */
export function SentFile(props: SentFileProps) {
  const [asked] = useState(() => fetchSentFile(props.accountId, props.value.fileId));
  return (
    <Suspense fallback={<Skeleton height={56} radius="md" />}>
      <Shown {...props} asked={asked} />
    </Suspense>
  );
}

function Shown({
  value,
  isDisabled,
  onTakeNew,
  asked,
}: SentFileProps & { asked: ReturnType<typeof fetchSentFile> }) {
  const t = useMessages(identityMessages);
  const result = use(asked);
  if (!result?.ok || !result.data)
    return (
      <div>
        <Text size="sm">{value.title || t.unnamed}</Text>
        {result?.ok && (
          <Text size="xs" c="dimmed">
            {t.gone}
          </Text>
        )}
      </div>
    );
  const { file, mediaId } = result.data;
  return (
    <Stack gap={6} miw={0}>
      <FileRow file={file} />
      {mediaId !== value.mediaId && (
        <div>
          <Text size="xs" c="orange.8" role="status">
            {t.replaced}
          </Text>
          {!isDisabled && (
            <Button size="compact-xs" variant="default" mt={4} onClick={onTakeNew}>
              {t.takeNew}
            </Button>
          )}
        </div>
      )}
    </Stack>
  );
}
