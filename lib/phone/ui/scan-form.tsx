"use client";

import { Button, Group, Loader, Stack, Tabs, Textarea } from "@mantine/core";
import { type FormEvent, Suspense, useState } from "react";
import { phoneMessages } from "@/lib/phone/messages";
import type { ScannableCode } from "@/lib/phone/types";
import type { ActionResult } from "@/lib/platform/action";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { CodePicker } from "./code-picker";
import { type Tapped, usePhone } from "./phone-context";
import { QrPictureField } from "./qr-picture-field";

type ScanFormProps = {
  codes: Promise<ActionResult<ScannableCode[]>>;
  tapped: Tapped | undefined;
  onDone: () => void;
};

/** What the phone's camera would see: one of the account's codes, a picture of any code, or its content typed. */
export function ScanForm({ codes, tapped, onDone }: ScanFormProps) {
  const messages = useMessages(phoneMessages);
  const t = messages.scan;
  const { me, perform } = usePhone();

  const scan = (content: string) => {
    if (tapped) {
      const text = messages.events.scanned(tapped.button.name);
      const payload = { scanResult: content.slice(0, 2000) };
      void perform({ type: "tap", path: tapped.path, payload }, { type: "event", text });
    } else {
      // Whoever does not follow yet has no chat to see it in.
      const sketch = me.subscribed ? { type: "event" as const, text: t.title } : null;
      void perform({ type: "scan", url: content.slice(0, 4000) }, sketch);
    }
    onDone();
  };

  return (
    <Tabs defaultValue="codes">
      <Tabs.List grow mb="md">
        <Tabs.Tab value="codes">{t.codes}</Tabs.Tab>
        <Tabs.Tab value="picture">{t.picture}</Tabs.Tab>
        <Tabs.Tab value="text">{t.text}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="codes">
        <Suspense fallback={<Loader size="sm" />}>
          <CodePicker firstCodes={codes} onChoose={scan} />
        </Suspense>
      </Tabs.Panel>
      <Tabs.Panel value="picture">
        <QrPictureField onRead={scan} />
      </Tabs.Panel>
      <Tabs.Panel value="text">
        <TypedContent onSubmit={scan} />
      </Tabs.Panel>
    </Tabs>
  );
}

function TypedContent({ onSubmit }: { onSubmit: (content: string) => void }) {
  const t = useMessages(phoneMessages).scan;
  const [content, setContent] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (content.trim() !== "") onSubmit(content.trim());
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Textarea
          label={t.content}
          description={t.contentHint}
          maxLength={2000}
          autosize
          minRows={2}
          value={content}
          onChange={(event) => setContent(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button type="submit" disabled={content.trim() === ""}>
            {t.submit}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
