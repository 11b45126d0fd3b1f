"use client";

import { Button, Chip, Group, NumberInput, Stack, Text, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { phoneMessages } from "@/lib/phone/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { type Tapped, usePhone } from "./phone-context";

const SAMPLES = [
  { key: "bund", latitude: 31.240262, longitude: 121.490577 },
  { key: "palace", latitude: 39.917723, longitude: 116.397028 },
  { key: "canton", latitude: 23.106684, longitude: 113.324553 },
  { key: "lake", latitude: 30.259497, longitude: 120.150566 },
  { key: "alley", latitude: 30.663577, longitude: 104.053412 },
] as const;

/** A place to send, for the chat or for a menu button that asks for one. */
export function PlaceForm({ tapped, onDone }: { tapped: Tapped | undefined; onDone: () => void }) {
  const messages = useMessages(phoneMessages);
  const t = messages.place;
  const { perform } = usePhone();
  const [sample, setSample] = useState<string>(SAMPLES[0].key);
  const [label, setLabel] = useState<string>(t.samples.bund);
  const [latitude, setLatitude] = useState<string | number>(SAMPLES[0].latitude);
  const [longitude, setLongitude] = useState<string | number>(SAMPLES[0].longitude);

  const choose = (key: string) => {
    const place = SAMPLES.find((one) => one.key === key);
    if (!place) return;
    setSample(key);
    setLabel(t.samples[place.key]);
    setLatitude(place.latitude);
    setLongitude(place.longitude);
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    const place = { latitude: Number(latitude), longitude: Number(longitude), label: label.trim() };
    if (tapped) {
      const payload = { location: { ...place, poiName: place.label } };
      const text = messages.events.place(tapped.button.name);
      void perform({ type: "tap", path: tapped.path, payload }, { type: "event", text });
    } else {
      void perform({ type: "location", ...place }, { type: "location", ...place });
    }
    onDone();
  };

  return (
    <form onSubmit={send}>
      <Stack gap="sm">
        <Chip.Group value={sample} onChange={choose}>
          <Text size="sm" fw={500} id="place-samples">
            {t.presets}
          </Text>
          <Group gap="xs" role="radiogroup" aria-labelledby="place-samples">
            {SAMPLES.map(({ key }) => (
              <Chip key={key} value={key} size="xs">
                {t.samples[key]}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
        <TextInput
          label={t.name}
          maxLength={500}
          value={label}
          onChange={(event) => setLabel(event.currentTarget.value)}
        />
        <Group grow>
          <NumberInput
            label={t.latitude}
            min={-90}
            max={90}
            decimalScale={6}
            hideControls
            required
            withAsterisk={false}
            value={latitude}
            onChange={setLatitude}
          />
          <NumberInput
            label={t.longitude}
            min={-180}
            max={180}
            decimalScale={6}
            hideControls
            required
            withAsterisk={false}
            value={longitude}
            onChange={setLongitude}
          />
        </Group>
        <Group justify="flex-end">
          <Button type="submit">{t.send}</Button>
        </Group>
      </Stack>
    </form>
  );
}
