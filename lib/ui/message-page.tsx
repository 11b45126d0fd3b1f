"use client";

import { Center, Stack, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";

type MessagePageProps = { title: string; body: ReactNode; action?: ReactNode };

/** A page that says one thing: not found, gone wrong. */
export function MessagePage({ title, body, action }: MessagePageProps) {
  return (
    <Center component="main" mih="70dvh" p="md">
      <Stack align="center" gap="sm" maw="30rem" ta="center">
        <Title order={1} size="h2">
          {title}
        </Title>
        <Text component="div" c="dimmed">
          {body}
        </Text>
        {action}
      </Stack>
    </Center>
  );
}
