"use client";

import { Button, Group, Text } from "@mantine/core";
import { useState } from "react";
import { articlesMessages } from "@/lib/articles/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { askRoute } from "@/lib/ui/ask-route";
import { notifyDone, notifyFailure } from "@/lib/ui/notify";

type ForeignPictureProps = {
  accountId: string;
  /** The card's picture as it is written. */
  url: string;
  /** What it is called in the library. */
  name: string;
  /** Given its address in the library. */
  onTaken: (url: string) => void;
};

/** Offers to take a picture of another site into the library: many sites refuse to show theirs elsewhere. */
export function ForeignPicture({ accountId, url, name, onTaken }: ForeignPictureProps) {
  const t = useMessages(articlesMessages);
  const [isTaking, setIsTaking] = useState(false);
  if (!URL.canParse(url) || url.includes(`/media/${accountId}/`)) return null;
  const take = async () => {
    setIsTaking(true);
    const result = await askRoute<{ publicUrl: string }>(`media/${accountId}/taken`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ url, name: name.trim().slice(0, 60) || t.foreignPicture.name }),
    });
    setIsTaking(false);
    if (!result?.ok) return notifyFailure(result?.message ?? t.reading.offline);
    notifyDone(t.foreignPicture.done);
    onTaken(result.data.publicUrl);
  };
  return (
    <Group gap="xs" mt={-8}>
      <Text size="xs" c="dimmed">
        {t.foreignPicture.words}
      </Text>
      <Button variant="light" size="compact-sm" loading={isTaking} onClick={() => void take()}>
        {isTaking ? t.foreignPicture.busy : t.foreignPicture.action}
      </Button>
    </Group>
  );
}
