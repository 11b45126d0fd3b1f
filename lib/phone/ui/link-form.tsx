"use client";

import { Button, Group, Stack, Textarea, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { phoneMessages } from "@/lib/phone/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { AddressField } from "@/lib/ui/address-field";
import { webAddress } from "@/lib/ui/phone/chat-text";
import { usePhone } from "./phone-context";

/** A page to share with the account. */
export function LinkForm({ onDone }: { onDone: () => void }) {
  const t = useMessages(phoneMessages).link;
  const { perform } = usePhone();
  const [link, setLink] = useState({ title: "", description: "", url: "" });
  const [isTried, setIsTried] = useState(false);
  const errors = {
    title: link.title.trim() === "" ? t.nameError : null,
    url: webAddress(link.url.trim()) === null ? t.urlError : null,
  };

  const send = (event: FormEvent) => {
    event.preventDefault();
    setIsTried(true);
    if (errors.title || errors.url) return;
    const sent = { title: link.title.trim(), description: link.description.trim(), url: link.url.trim() };
    void perform({ type: "link", ...sent }, { type: "link", ...sent });
    onDone();
  };

  return (
    <form onSubmit={send} noValidate>
      <Stack gap="sm">
        <TextInput
          label={t.name}
          data-autofocus
          maxLength={500}
          error={isTried && errors.title}
          value={link.title}
          onChange={(event) => setLink({ ...link, title: event.currentTarget.value })}
        />
        <Textarea
          label={t.description}
          maxLength={2000}
          autosize
          minRows={2}
          value={link.description}
          onChange={(event) => setLink({ ...link, description: event.currentTarget.value })}
        />
        <AddressField
          label={t.url}
          maxLength={2000}
          error={isTried && errors.url}
          value={link.url}
          onChange={(event) => setLink({ ...link, url: event.currentTarget.value })}
        />
        <Group justify="flex-end">
          <Button type="submit">{t.send}</Button>
        </Group>
      </Stack>
    </form>
  );
}
