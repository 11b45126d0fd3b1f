"use client";

import { Drawer, Skeleton, Stack, Text } from "@mantine/core";
import { conversationMessages } from "@/lib/conversations/messages";
import type { DeliveryDetail } from "@/lib/conversations/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { DeliveryDetails } from "./delivery-details";
import classes from "./delivery-details.module.css";
import type { ConversationsAddress } from "./use-conversations-address";

type DeliveryDrawerProps = {
  accountId: string;
  detail: DeliveryDetail | null;
  address: ConversationsAddress;
};

/** The delivery that the address names, beside the log. */
export function DeliveryDrawer({ accountId, detail, address }: DeliveryDrawerProps) {
  const t = useMessages(conversationMessages).details;
  const id = address.parameters.get("open");
  return (
    <Drawer
      opened={id !== null}
      onClose={() => address.open(null)}
      position="right"
      size="lg"
      title={t.title}
      classNames={{ title: classes.drawerTitle }}
      // A header outside of the page's own is a second banner to screen readers.
      attributes={{ header: { role: "none" } }}
      closeButtonProps={{ "aria-label": t.close }}
    >
      {detail && detail.id === id ? (
        <DeliveryDetails key={id} accountId={accountId} detail={detail} address={address} />
      ) : (
        <NotThere isLoading={address.isPending} />
      )}
    </Drawer>
  );
}

function NotThere({ isLoading }: { isLoading: boolean }) {
  const t = useMessages(conversationMessages).details;
  if (!isLoading) return <Text c="dimmed">{t.gone}</Text>;
  return (
    <Stack aria-busy>
      <Skeleton h={90} />
      <Skeleton h={70} />
      <Skeleton h={220} />
    </Stack>
  );
}
