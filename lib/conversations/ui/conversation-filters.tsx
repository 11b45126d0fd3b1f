"use client";

import { Button, Group, NativeSelect, Switch } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { FILTER_KINDS } from "@/lib/conversations/kinds";
import { conversationMessages } from "@/lib/conversations/messages";
import { useLocale, useMessages } from "@/lib/platform/i18n/locale-context";
import { ListToolbar } from "@/lib/ui/list-toolbar";
import { sayFollower } from "@/lib/ui/say-follower";
import type { ConversationsAddress } from "./use-conversations-address";

/** What of the log is shown: words, kind, silence, one follower. */
export function ConversationFilters({ address }: { address: ConversationsAddress }) {
  const t = useMessages(conversationMessages);
  const locale = useLocale();
  const { parameters, filter } = address;
  const follower = parameters.get("follower");
  const option = (kind: (typeof FILTER_KINDS)[number]) => ({ value: kind, label: t.kinds[kind] });
  const firstEvent = FILTER_KINDS.indexOf("subscribe");
  return (
    <>
      <ListToolbar search={t.search}>
        <NativeSelect
          aria-label={t.filters.kind}
          value={parameters.get("kind") ?? ""}
          onChange={(event) => filter({ kind: event.currentTarget.value })}
          data={[
            { value: "", label: t.filters.anyKind },
            { group: t.filters.messages, items: FILTER_KINDS.slice(0, firstEvent).map(option) },
            { group: t.filters.events, items: FILTER_KINDS.slice(firstEvent).map(option) },
          ]}
          w={{ base: "100%", sm: 200 }}
        />
        <Switch
          label={t.filters.unanswered}
          checked={parameters.get("unanswered") === "1"}
          onChange={(event) => filter({ unanswered: event.currentTarget.checked ? "1" : null })}
          my={8}
        />
      </ListToolbar>
      {follower && (
        <Group mb="md">
          <Button
            variant="light"
            size="compact-sm"
            rightSection={<IconX size={14} aria-hidden />}
            title={t.filters.removeFollower}
            aria-label={`${t.filters.follower(sayFollower(follower, locale))} ${t.filters.removeFollower}`}
            onClick={() => filter({ follower: null })}
          >
            {t.filters.follower(sayFollower(follower, locale))}
          </Button>
        </Group>
      )}
    </>
  );
}
