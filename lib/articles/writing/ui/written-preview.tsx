"use client";

import { Alert, SegmentedControl, Stack, Text, UnstyledButton, useComputedColorScheme } from "@mantine/core";
import { useDeferredValue, useMemo, useState } from "react";
import { inDark } from "@/lib/articles/dark/in-dark";
import { namePoorContrast } from "@/lib/articles/dark/poor-contrast";
import type { NodePath } from "@/lib/articles/document/document-types";
import { renderHtml } from "@/lib/articles/markup/render-html";
import { faceNamed, pictureAt } from "@/lib/articles/serialise/context";
import { serialise } from "@/lib/articles/serialise/serialise";
import { themeOf } from "@/lib/articles/themes/themes";
import { writingMessages } from "@/lib/articles/writing/messages";
import type { WrittenValues } from "@/lib/articles/writing/schema";
import { useLocale, useMessages } from "@/lib/platform/i18n/locale-context";
import { usePhoneAccount } from "@/lib/ui/phone/phone-account";
import { PhoneFrame } from "@/lib/ui/phone/phone-frame";
import { ArticleFrame } from "./article-frame";
import { useHighlight } from "./use-highlight";
import classes from "./written-preview.module.css";

type WrittenPreviewProps = {
  accountId: string;
  values: WrittenValues;
  /** Puts the cursor where the node is. */
  onJump: (path: NodePath) => void;
};

const MODES = ["light", "dark"] as const;
/** More of them say no more. */
const NAMED_CONTRASTS = 5;

/** The article on a phone as WeChat shows it, in the light and in the dark; and which of its texts are hard to read. */
export function WrittenPreview({ accountId, values, onJump }: WrittenPreviewProps) {
  const t = useMessages(writingMessages).preview;
  const locale = useLocale();
  const account = usePhoneAccount();
  const scheme = useComputedColorScheme("light");
  const [mode, setMode] = useState<(typeof MODES)[number]>(scheme);
  const highlight = useHighlight(values.body);
  // Typing comes first; what it looks like follows.
  const { body, look } = useDeferredValue(values);
  const markup = useMemo(
    () =>
      serialise(body, "draft", {
        theme: themeOf(look.themeId),
        options: look.options,
        locale,
        picture: ({ src }) => (src === null ? null : pictureAt(src)),
        qrCode: (codeId) =>
          pictureAt(`${window.location.origin}/accounts/${accountId}/qrcodes/${codeId}/picture`),
        account: faceNamed(account),
        keepsLinks: false,
        highlight,
      }).markup,
    [body, look, locale, accountId, account, highlight],
  );
  const html = useMemo(() => renderHtml(mode === "dark" ? inDark(markup) : markup), [markup, mode]);
  const contrasts = useMemo(() => namePoorContrast(markup), [markup]);
  return (
    <Stack gap="sm">
      <SegmentedControl
        aria-label={t.mode}
        fullWidth
        value={mode}
        data={MODES.map((value) => ({ value, label: t[value] }))}
        onChange={(value) => setMode(value === "dark" ? "dark" : "light")}
      />
      {contrasts.length > 0 && (
        <Alert color="orange" p="sm">
          <Text size="sm">{t.contrast(contrasts.length)}</Text>
          <ul className={classes.contrasts}>
            {contrasts.slice(0, NAMED_CONTRASTS).map(({ path, text, mode: where }) => (
              <li key={`${where} ${path?.join(".")} ${text}`}>
                <UnstyledButton className={classes.contrast} onClick={() => path && onJump(path)}>
                  {t.contrastOf[where]}
                  {text.slice(0, 24)}
                </UnstyledButton>
              </li>
            ))}
          </ul>
        </Alert>
      )}
      <PhoneFrame label={t.label}>
        <ArticleFrame
          label={t.frame}
          isDark={mode === "dark"}
          title={values.title}
          byline={[values.author, account].filter(Boolean).join("　")}
          html={html}
        />
      </PhoneFrame>
    </Stack>
  );
}
