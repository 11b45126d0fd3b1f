import { Group, Stack, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { BackLink } from "./back-link";

type PageHeaderProps = {
  title: string;
  description?: ReactNode;
  /** Where one level up is. */
  back?: { href: string; label: string };
  /** Buttons of the whole page, the main one last. */
  actions?: ReactNode;
};

/** The top of a page's content: what it is, what it is for, what can be done. */
export function PageHeader({ title, description, back, actions }: PageHeaderProps) {
  return (
    <Stack gap={4} mb="lg">
      {back && <BackLink {...back} />}
      <Group justify="space-between" align="flex-end" gap="sm">
        <div>
          <Title order={1} size="h2">
            {title}
          </Title>
          {description && (
            <Text component="div" c="dimmed" size="sm" mt={4} maw="44rem">
              {description}
            </Text>
          )}
        </div>
        {actions && <Group gap="xs">{actions}</Group>}
      </Group>
    </Stack>
  );
}
