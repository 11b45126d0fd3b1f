"use client";

import { Card, Group, Stack, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { Brand } from "@/lib/ui/brand";
import { ColorSchemeSwitch } from "@/lib/ui/color-scheme-switch";
import { LanguageSwitch } from "@/lib/ui/language-switch";
import classes from "./doorway.module.css";

type DoorwayProps = { title: string; subtitle?: ReactNode; children?: ReactNode };

/** The frame of the pages before the sign-in. */
export function Doorway({ title, subtitle, children }: DoorwayProps) {
  return (
    <div className={classes.page}>
      <Group component="header" justify="space-between" p="md">
        <Brand />
        <Group gap={4}>
          <LanguageSwitch />
          <ColorSchemeSwitch />
        </Group>
      </Group>
      <main className={classes.main}>
        <Card withBorder shadow="sm" radius="lg" p="xl" className={classes.card}>
          <Stack gap="lg">
            <Stack gap={4}>
              <Title order={1} size="h3">
                {title}
              </Title>
              {subtitle && (
                <Text c="dimmed" size="sm">
                  {subtitle}
                </Text>
              )}
            </Stack>
            {children}
          </Stack>
        </Card>
      </main>
    </div>
  );
}
