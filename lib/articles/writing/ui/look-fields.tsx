"use client";

import { Button, ColorInput, NativeSelect, Stack, Text, UnstyledButton } from "@mantine/core";
import { NO_OPTIONS, type ThemeOptions } from "@/lib/articles/themes/options";
import { THEMES, themeOf } from "@/lib/articles/themes/themes";
import { writingMessages } from "@/lib/articles/writing/messages";
import type { WrittenValues } from "@/lib/articles/writing/schema";
import { useLocale, useMessages } from "@/lib/platform/i18n/locale-context";
import { isSameValue } from "@/lib/ui/draft-storage";
import classes from "./look-fields.module.css";

type Look = WrittenValues["look"];
type LookFieldsProps = { look: Look; canEdit: boolean; onChange: (look: Look) => void };

const FONT_SIZES = [14, 15, 16, 17, 18, 20];
const LINE_HEIGHTS = [1.5, 1.6, 1.75, 1.8, 2, 2.2];
const GAPS = [0, 8, 12, 16, 20, 24, 32];

/** The theme of an article, and what is changed of it. */
export function LookFields({ look, canEdit, onChange }: LookFieldsProps) {
  const t = useMessages(writingMessages).look;
  const locale = useLocale();
  const { options } = look;
  const set = (changes: Partial<ThemeOptions>) => onChange({ ...look, options: { ...options, ...changes } });
  const accent = themeOf(look.themeId).look.accent;
  return (
    <Stack>
      <div>
        <Text component="h3" size="sm" fw={500} mb={6} id="themes">
          {t.theme}
        </Text>
        <div className={classes.themes} role="radiogroup" aria-labelledby="themes">
          {THEMES.map((theme) => (
            <UnstyledButton
              key={theme.id}
              role="radio"
              aria-checked={theme.id === look.themeId}
              disabled={!canEdit}
              className={classes.theme}
              title={theme.description[locale]}
              onClick={() => onChange({ ...look, themeId: theme.id })}
            >
              <span className={classes.accent} style={{ background: theme.look.accent }} />
              {theme.name[locale]}
            </UnstyledButton>
          ))}
        </div>
        <Text size="xs" c="dimmed" mt={6}>
          {themeOf(look.themeId).description[locale]}
        </Text>
      </div>
      <ColorInput
        label={t.accent}
        value={options.accent ?? accent}
        format="hex"
        disabled={!canEdit}
        swatches={THEMES.map((theme) => theme.look.accent)}
        swatchesPerRow={6}
        onChangeEnd={(color) => /^#[0-9a-f]{6}$/i.test(color) && set({ accent: color })}
      />
      <NumberChoice
        label={t.fontSize}
        value={options.fontSize}
        choices={FONT_SIZES}
        say={t.pixels}
        isDisabled={!canEdit}
        onChange={(fontSize) => set({ fontSize })}
      />
      <NumberChoice
        label={t.lineHeight}
        value={options.lineHeight}
        choices={LINE_HEIGHTS}
        say={String}
        isDisabled={!canEdit}
        onChange={(lineHeight) => set({ lineHeight })}
      />
      <NumberChoice
        label={t.paragraphGap}
        value={options.paragraphGap}
        choices={GAPS}
        say={t.pixels}
        isDisabled={!canEdit}
        onChange={(paragraphGap) => set({ paragraphGap })}
      />
      <NativeSelect
        label={t.firstLineIndent}
        value={String(options.firstLineIndent)}
        disabled={!canEdit}
        data={[
          { value: "null", label: t.own },
          { value: "true", label: t.yes },
          { value: "false", label: t.no },
        ]}
        onChange={({ currentTarget: { value } }) =>
          set({ firstLineIndent: value === "null" ? null : value === "true" })
        }
      />
      {canEdit && !isSameValue(options, NO_OPTIONS) && (
        <Button variant="default" onClick={() => onChange({ ...look, options: NO_OPTIONS })}>
          {t.reset}
        </Button>
      )}
    </Stack>
  );
}

type NumberChoiceProps = {
  label: string;
  /** Null is the theme's own. */
  value: number | null;
  choices: readonly number[];
  say: (value: number) => string;
  isDisabled: boolean;
  onChange: (value: number | null) => void;
};

function NumberChoice({ label, value, choices, say, isDisabled, onChange }: NumberChoiceProps) {
  const { own } = useMessages(writingMessages).look;
  // One that came from elsewhere is kept and shown.
  const all =
    value === null || choices.includes(value) ? choices : [...choices, value].toSorted((a, b) => a - b);
  return (
    <NativeSelect
      label={label}
      value={value ?? ""}
      disabled={isDisabled}
      data={[{ value: "", label: own }, ...all.map((each) => ({ value: String(each), label: say(each) }))]}
      onChange={({ currentTarget }) =>
        onChange(currentTarget.value === "" ? null : Number(currentTarget.value))
      }
    />
  );
}
