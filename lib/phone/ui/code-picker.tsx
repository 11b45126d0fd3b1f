"use client";

import { Badge, Text, TextInput, UnstyledButton } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconQrcode, IconSearch } from "@tabler/icons-react";
import { use, useState, useTransition } from "react";
import { findScannableCodesAction } from "@/lib/phone/actions";
import { phoneMessages } from "@/lib/phone/messages";
import type { ScannableCode } from "@/lib/phone/types";
import type { ActionResult } from "@/lib/platform/action";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { useNow } from "@/lib/ui/phone/use-now";
import classes from "./dialogs.module.css";
import { usePhone } from "./phone-context";

/** How long one waits for the next letter before searching, in milliseconds. */
const PAUSE = 250;

type CodePickerProps = {
  firstCodes: Promise<ActionResult<ScannableCode[]>>;
  onChoose: (url: string) => void;
};

/** The account's own codes, found by name or scene. */
export function CodePicker({ firstCodes, onChoose }: CodePickerProps) {
  const t = useMessages(phoneMessages).scan;
  const { accountId } = usePhone();
  const [found, setFound] = useState(firstCodes);
  const [isPending, startTransition] = useTransition();
  const result = use(found);
  const search = useDebouncedCallback((words: string) => {
    startTransition(() => setFound(findScannableCodesAction(accountId, { search: words })));
  }, PAUSE);
  const codes = result.ok ? result.data : [];
  return (
    <>
      <TextInput
        type="search"
        aria-label={t.search}
        placeholder={t.search}
        leftSection={<IconSearch size={16} />}
        mb="xs"
        onChange={(event) => search(event.currentTarget.value)}
      />
      <ul className={classes.codes} aria-busy={isPending}>
        {codes.map((code) => (
          <li key={code.id}>
            <Code code={code} onChoose={() => onChoose(code.url)} />
          </li>
        ))}
      </ul>
      {codes.length === 0 && (
        <Text size="sm" c="dimmed" ta="center" py="md">
          {result.ok ? t.none : result.message}
          <br />
          {result.ok && t.noneHint}
        </Text>
      )}
    </>
  );
}

function Code({ code, onChoose }: { code: ScannableCode; onChoose: () => void }) {
  const t = useMessages(phoneMessages).scan;
  const now = useNow();
  const isExpired = code.expiresAt !== null && now !== null && new Date(code.expiresAt) < now;
  return (
    <UnstyledButton className={classes.code} onClick={onChoose}>
      <IconQrcode size={28} stroke={1.4} aria-hidden />
      <span className={classes.codeWords}>
        <span>{code.name}</span>
        <span className={classes.codeScene}>{t.scene(code.scene)}</span>
      </span>
      {isExpired && (
        <Badge color="gray" variant="light">
          {t.expired}
        </Badge>
      )}
    </UnstyledButton>
  );
}
