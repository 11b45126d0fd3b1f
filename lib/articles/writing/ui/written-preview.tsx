"use client";

import { SegmentedControl, Stack, useComputedColorScheme } from "@mantine/core";
import { memo, useDeferredValue, useMemo, useState } from "react";
import { startDarkening } from "@/lib/articles/dark/in-dark";
import type { NodePath } from "@/lib/articles/document/document-types";
import type { Markup } from "@/lib/articles/markup/markup";
import { renderHtml } from "@/lib/articles/markup/render-html";
import { faceNamed, pictureAt } from "@/lib/articles/serialise/context";
import { startSerialising } from "@/lib/articles/serialise/serialise-blocks";
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
  const serialise = useMemo(
    () =>
      startSerialising("draft", {
        theme: themeOf(look.themeId),
        options: look.options,
        locale,
        picture: ({ src }) => (src === null ? null : pictureAt(src)),
        qrCode: (codeId) =>
          pictureAt(`${window.location.origin}/accounts/${accountId}/qrcodes/${codeId}/picture`),
        account: faceNamed(account),
        keepsLinks: false,
        highlight,
      }),
    [look, locale, accountId, account, highlight],
  );
  const blocks = useMemo(() => serialise(body), [serialise, body]);
  const render = useMemo(() => startRendering(mode), [mode]);
  const html = useMemo(() => blocks.flatMap(({ markup }) => render(markup)), [blocks, render]);
  return (
    <Stack gap="sm">
      <SegmentedControl
        aria-label={t.mode}
        fullWidth
        value={mode}
        data={MODES.map((value) => ({ value, label: t[value] }))}
        onChange={(value) => setMode(value === "dark" ? "dark" : "light")}
      />
      <PoorContrasts blocks={blocks} onJump={onJump} />
      <PhoneFrame label={t.label}>
        <ArticleFrame
          label={t.frame}
          isDark={mode === "dark"}
          title={values.title}
          byline={[values.author, account].filter(Boolean).join("　")}
          blocks={html}
        />
      </PhoneFrame>
    </Stack>
  );
});

/** The HTML of one block after the other, an element each; a block that is the same object as before has the same. */
function startRendering(mode: (typeof MODES)[number]): (markup: readonly Markup[]) => string[] {
  const inDark = startDarkening();
  const known = new WeakMap<readonly Markup[], string[]>();
  return (markup) => {
    const html =
      known.get(markup) ?? (mode === "dark" ? inDark(markup) : markup).map((each) => renderHtml([each]));
    known.set(markup, html);
    return html;
  };
}
