"use client";

import { Group, Loader, Radio, Stack, TagsInput, Text } from "@mantine/core";
import { type FormEvent, Suspense, use, useState, useTransition } from "react";
import { changePersonAction } from "@/lib/phone/actions";
import { phoneMessages } from "@/lib/phone/messages";
import { personMessages } from "@/lib/phone/person-messages";
import type { Follower, Tag } from "@/lib/phone/types";
import type { ActionResult } from "@/lib/platform/action";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { notifyFailure } from "@/lib/ui/notify";
import { SubmitButton } from "@/lib/ui/submit-button";
import { usePhone } from "./phone-context";

/** WeChat gives nobody more. */
const MOST_TAGS = 20;
const PLATFORMS = ["ios", "android", "other"] as const satisfies Follower["platform"][];

type PersonFormProps = { tags: Promise<ActionResult<Tag[]>>; onDone: () => void };

/** What decides about the menu that the person sees: the tags that the account gave, and the phone. */
export function PersonForm(props: PersonFormProps) {
  return (
    <Suspense fallback={<Loader size="sm" />}>
      <LoadedForm {...props} />
    </Suspense>
  );
}

function LoadedForm({ tags, onDone }: PersonFormProps) {
  const t = useMessages(personMessages);
  const { unreached } = useMessages(phoneMessages).chat;
  const { accountId, me, refresh } = usePhone();
  const answer = use(tags);
  const known = answer.ok ? answer.data : [];
  const [platform, setPlatform] = useState(me.platform);
  const [names, setNames] = useState(() => namesOf(me.tagIds, known));
  const [isPending, startTransition] = useTransition();

  const save = (event: FormEvent) => {
    event.preventDefault();
    startTransition(async () => {
      const wish = { openid: me.openid, platform, tags: names };
      const result = await changePersonAction(accountId, wish).catch(() => null);
      if (!result?.ok) return notifyFailure(result?.message ?? unreached);
      await refresh();
      onDone();
    });
  };

  if (!answer.ok) return <Text size="sm">{answer.message}</Text>;
  return (
    <form onSubmit={save}>
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {t.hint}
        </Text>
        <Radio.Group
          label={t.platform}
          value={platform}
          onChange={(value) => setPlatform(PLATFORMS.find((one) => one === value) ?? platform)}
        >
          <Group mt="xs">
            {PLATFORMS.map((one) => (
              <Radio key={one} value={one} label={t.platforms[one]} />
            ))}
          </Group>
        </Radio.Group>
        <TagsInput
          label={t.tags}
          description={me.subscribed ? t.tagsHint : t.tagsOfFollowers}
          inputWrapperOrder={["label", "input", "description"]}
          disabled={!me.subscribed}
          data={known.map(({ name }) => name)}
          // The list stays open after a choice; below, it would lie over the button that saves.
          comboboxProps={{ position: "top", middlewares: { flip: false } }}
          maxTags={MOST_TAGS}
          value={names}
          onChange={setNames}
        />
        <Group justify="flex-end">
          <SubmitButton isPending={isPending} idle={t.save} busy={t.saving} />
        </Group>
      </Stack>
    </form>
  );
}

/** In the order of their giving. A tag that was deleted meanwhile has no name. */
function namesOf(ids: readonly number[], tags: readonly Tag[]): string[] {
  return ids.flatMap((id) => tags.find((tag) => tag.id === id)?.name ?? []);
}
