"use client";

import { Button, Group, Stack, TextInput } from "@mantine/core";
import { usePathname, useRouter } from "next/navigation";
import { type FormEvent, useState, useTransition } from "react";
import { addFollowerAction } from "@/lib/phone/actions";
import { phoneMessages } from "@/lib/phone/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { notifyFailure } from "@/lib/ui/notify";
import { SubmitButton } from "@/lib/ui/submit-button";

type AddFollowerFormProps = {
  accountId: string;
  onClose: () => void;
  onAdded: (() => void) | undefined;
};

/** Asks for a name, which may be left to chance, and then hands over the new person's phone. */
export function AddFollowerForm({ accountId, onClose, onAdded }: AddFollowerFormProps) {
  const t = useMessages(phoneMessages);
  const router = useRouter();
  const pathname = usePathname();
  const [nickname, setNickname] = useState("");
  const [isPending, startTransition] = useTransition();

  const add = (event: FormEvent) => {
    event.preventDefault();
    startTransition(async () => {
      const result = await addFollowerAction(accountId, { nickname }).catch(() => null);
      if (!result?.ok) return notifyFailure(result?.message ?? t.chat.unreached);
      onClose();
      onAdded?.();
      router.push(`${pathname}?follower=${encodeURIComponent(result.data.openid)}`, { scroll: false });
    });
  };

  return (
    <form onSubmit={add}>
      <Stack gap="xs">
        <TextInput
          // The person has just asked for this field.
          ref={(input) => input?.focus()}
          label={t.people.nickname}
          placeholder={t.people.nicknamePlaceholder}
          maxLength={60}
          value={nickname}
          onChange={(event) => setNickname(event.currentTarget.value)}
        />
        <Group gap="xs">
          <SubmitButton size="xs" isPending={isPending} idle={t.people.add} busy={t.people.adding} />
          <Button size="xs" variant="default" onClick={onClose}>
            {t.people.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
