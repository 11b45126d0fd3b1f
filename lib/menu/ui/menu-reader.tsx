"use client";

import { Grid, Stack, Text } from "@mantine/core";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { SectionCard } from "@/lib/ui/section-card";
import { menuMessages } from "../messages";
import type { Menus } from "../types";
import { JsonArea } from "./json-area";
import { LastPublished } from "./last-published";
import { LiveNotes } from "./live-notes";
import { LiveMenuPhone } from "./menu-phone";

/** The menu for those who may look but not change it. */
export function MenuReader({ live, published }: Menus) {
  const t = useMessages(menuMessages);
  const text = live.type === "live" ? live.text : "";
  return (
    <Stack gap="lg">
      <LiveNotes live={live} published={published} />
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 4 }}>
          <LiveMenuPhone live={live} />
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 8 }}>
          <SectionCard title={t.editor.viewTitle} description={t.readOnly}>
            <Stack gap="sm">
              {text && <JsonArea label={t.editor.label} text={text} defaultValue={text} readOnly />}
              <Text component="div" size="sm" c="dimmed">
                <LastPublished published={published} />
              </Text>
            </Stack>
          </SectionCard>
        </Grid.Col>
      </Grid>
    </Stack>
  );
}
