"use client";

import { Loader } from "@mantine/core";
import dynamic from "next/dynamic";
import { takeoverMessages } from "@/lib/media/takeover/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { PageHeader } from "@/lib/ui/page-header";

// What it shows is asked for by the browser.
const TakeoverList = dynamic(() => import("./takeover-list").then((module) => module.TakeoverList), {
  ssr: false,
  loading: () => <Loader mx="auto" my="xl" display="block" />,
});

/** What WeChat's library has, to be taken into ours. */
export function TakeoverPage({ accountId }: { accountId: string }) {
  const t = useMessages(takeoverMessages);
  return (
    <>
      <PageHeader
        title={t.title}
        description={t.description}
        back={{ href: `/accounts/${accountId}/media`, label: t.back }}
      />
      <TakeoverList accountId={accountId} />
    </>
  );
}
