"use client";

import { Paper, Text } from "@mantine/core";
import { IconArrowDown } from "@tabler/icons-react";
import { conversationMessages } from "@/lib/conversations/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { LinkButton } from "@/lib/ui/link-button";
import { ExactTime } from "@/lib/ui/relative-time";

/** A search stopped before the end of the log: how far it looked, and the way on. */
export function SearchFurther({ until, href }: { until: Date; href: string }) {
  const t = useMessages(conversationMessages).window;
  return (
    <Paper withBorder radius="lg" p="md" mt="md" ta="center" role="status">
      <Text size="sm" mb="sm">
        {t.until.before}
        <ExactTime date={until} />
        {t.until.after}
      </Text>
      <LinkButton href={href} variant="default" leftSection={<IconArrowDown size={16} aria-hidden />}>
        {t.further}
      </LinkButton>
    </Paper>
  );
}
