"use client";

import { Button } from "@mantine/core";
import { IconCloudDownload } from "@tabler/icons-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { uiMessages } from "@/lib/ui/messages";
import { notifyDone, notifyFailure } from "@/lib/ui/notify";
import { readMenusAction } from "../actions";
import { menuMessages } from "../messages";

type LoadLiveButtonProps = {
  accountId: string;
  /** @param basedOn number of the version that was published from here last, 0 where there is none */
  onLoaded: (text: string, basedOn: number) => void;
};

/** Takes the menu that followers have at this moment as the text to edit. */
export function LoadLiveButton({ accountId, onLoaded }: LoadLiveButtonProps) {
  const { editor: t, live: liveWords } = useMessages(menuMessages);
  const { offline } = useMessages(uiMessages);
  const router = useRouter();
  const [isLoading, setLoading] = useState(false);

  const load = async () => {
    const now = await readMenusAction(accountId, {}).catch(() => null);
    if (!now) return notifyFailure(offline);
    if (!now.ok) return notifyFailure(now.message);
    const { live, published } = now.data;
    if (live.type === "failed") return notifyFailure(liveWords.reason(live.message, live.advice));
    if (live.type === "none") return notifyFailure(t.noLive);
    onLoaded(live.text, published?.number ?? 0);
    notifyDone(t.loaded);
    router.refresh();
  };
  const start = async () => {
    setLoading(true);
    await load();
    setLoading(false);
  };
  return (
    <Button
      variant="default"
      leftSection={<IconCloudDownload size={16} aria-hidden />}
      aria-disabled={isLoading}
      data-disabled={isLoading || undefined}
      onClick={() => !isLoading && void start()}
    >
      {isLoading ? t.loading : t.loadLive}
    </Button>
  );
}
