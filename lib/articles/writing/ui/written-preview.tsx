"use client";

import { SegmentedControl, Stack, useComputedColorScheme } from "@mantine/core";
import { memo, useDeferredValue, useMemo, useState } from "react";
import { inDark } from "@/lib/articles/dark/in-dark";
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
import { PoorContrasts } from "./poor-contrasts";
import { useHighlight } from "./use-highlight";

type WrittenPreviewProps = {
  accountId: string;
  values: WrittenValues;
  /** Puts the cursor where the node is. */
  onJump: (path: NodePath) => void;
};

const MODES = ["light", "dark"] as const;

/** The article on a phone as WeChat shows it, in the light and in the dark; and which of its texts are hard to read. */
export const WrittenPreview = memo(function WrittenPreview(props: WrittenPreviewProps) {
  const { accountId, values, onJump } = props;
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
  const blocks = useMemo(
    () => (mode === "dark" ? inDark(markup) : markup).map((block) => renderHtml([block])),
    [markup, mode],
  );
  return (
    <Stack gap="sm">
      <SegmentedControl
        aria-label={t.mode}
        fullWidth
        value={mode}
        data={MODES.map((value) => ({ value, label: t[value] }))}
        onChange={(value) => setMode(value === "dark" ? "dark" : "light")}
      />
      <PoorContrasts markup={markup} onJump={onJump} />
      <PhoneFrame label={t.label}>
        <ArticleFrame
          label={t.frame}
          isDark={mode === "dark"}
          title={values.title}
          byline={[values.author, account].filter(Boolean).join("　")}
          blocks={blocks}
        />
      </PhoneFrame>
    </Stack>
  );
});
