import { Card, Stack, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";

type SectionCardProps = { title: string; description?: ReactNode; children: ReactNode };

/** One subject of a page with a heading of its own. */
export function SectionCard({ title, description, children }: SectionCardProps) {
  return (
    <Card component="section" withBorder radius="lg" p="lg">
      <Stack gap={4} mb="md">
        <Title order={2} size="h4">
          {title}
        </Title>
        {description && (
          <Text component="div" c="dimmed" size="sm">
            {description}
          </Text>
        )}
      </Stack>
      {children}
    </Card>
  );
}
