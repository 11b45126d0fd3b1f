"use client";

import { Badge, Group, Paper, Stack, Text } from "@mantine/core";
import { useLocale, useMessages } from "@/lib/platform/i18n/locale-context";
import { menuMessages } from "../messages";
import { describeType } from "./button-type";
import { inPlace, type PlacedButton } from "./in-place";
import classes from "./menu-phone.module.css";

type ButtonEffectsProps = PlacedButton & { blamed: ReadonlySet<string> };

/** What a tap on the button, or on each of the items behind it, does. */
export function ButtonEffects({ place, button, blamed }: ButtonEffectsProps) {
  const t = useMessages(menuMessages).phone;
  const items = inPlace(button.items, place);
  const effects = items.length > 0 ? items : [{ place, button }];
  return (
    <Paper withBorder radius="md" p="sm">
      <Text size="sm" c="dimmed" mb={6}>
        {items.length > 0 ? t.inside(button.name) : t.tapped}
      </Text>
      <Stack component="ul" gap="xs" className={classes.effects}>
        {effects.map((effect) => (
          <Effect key={effect.place} {...effect} blamed={blamed} />
        ))}
      </Stack>
    </Paper>
  );
}

function Effect({ place, button, blamed }: ButtonEffectsProps) {
  const t = useMessages(menuMessages).phone;
  const locale = useLocale();
  return (
    <li>
      <Group gap="xs" justify="space-between" wrap="nowrap">
        <Text size="sm" fw={600} className={classes.words}>
          {button.name}
        </Text>
        {button.type !== null && (
          <Badge variant="light" color="gray" tt="none" fw={500} className={classes.type}>
            {describeType(button.type, locale)}
          </Badge>
        )}
      </Group>
      {button.target && (
        <Text size="xs" c="dimmed" ff="monospace" className={classes.words}>
          {button.target}
        </Text>
      )}
      {blamed.has(place) && (
        <Text size="xs" c="var(--mantine-color-error)">
          {t.blamed}
        </Text>
      )}
    </li>
  );
}
