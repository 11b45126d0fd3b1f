"use client";

import { Button, Drawer, Group, Stack, Text } from "@mantine/core";
import { useRef, useState } from "react";
import type { MenuDocument } from "@/lib/menu/document";
import { parseMenuJson, toMenuJson } from "@/lib/menu/json/json";
import { useFocusBack } from "@/lib/menu/ui/use-focus-back";
import classes from "@/lib/menu/workbench/ui/finding-list.module.css";
import { useLocale, useMessages } from "@/lib/platform/i18n/locale-context";
import { copyText } from "@/lib/ui/copy-text";
import { uiMessages } from "@/lib/ui/messages";
import { notifyDone, notifyFailure } from "@/lib/ui/notify";
import { JsonArea, type LineMark } from "./json-area";
import { jsonEditorMessages } from "./messages";
import { placeCursor } from "./type-text";

type JsonDrawerProps = {
  menu: MenuDocument;
  /** @param leftOut what the text holds that the menu does not, in words */
  onUse: (menu: MenuDocument, leftOut: readonly string[]) => void;
  onClose: () => void;
};

type Problem = { line: number; column: number | null; place: string; message: string };

/** The menu in WeChat's own form, to take away or to put in. */
export function JsonDrawer({ menu, onUse, onClose }: JsonDrawerProps) {
  useFocusBack();
  const t = useMessages(jsonEditorMessages);
  const ui = useMessages(uiMessages);
  const locale = useLocale();
  const area = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(() => toMenuJson(menu));
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const marks = new Map<number, LineMark>(problems.map(({ line }) => [line, "wrong"]));

  const use = () => {
    const reading = parseMenuJson(text, locale, menu);
    if ("problems" in reading) return setProblems(reading.problems);
    onUse(
      reading.document,
      reading.warnings.map(({ message }) => message),
    );
  };
  const copy = async () => {
    if (await copyText(text)) notifyDone(t.copied);
    else notifyFailure(ui.copyByHand);
  };
  return (
    <Drawer opened onClose={onClose} title={t.title} position="right" size="lg" withCloseButton={false}>
      <Stack gap="md">
        <JsonArea
          ref={area}
          label={t.label}
          description={t.hint}
          text={text}
          value={text}
          marks={marks}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setProblems([]);
          }}
        />
        {problems.length > 0 && (
          <div role="alert">
            <Text size="sm" fw={600} c="var(--mantine-color-error)">
              {t.problems(problems.length)}
            </Text>
            <ul className={classes.list}>
              {problems.map(({ line, column, place, message }) => (
                <li key={`${line} ${place} ${message}`}>
                  <button
                    type="button"
                    className={classes.finding}
                    onClick={() => area.current && placeCursor(area.current, line, column)}
                  >
                    <span>
                      <span className={classes.place}>{t.line(line)}</span> {place} {message}
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          </div>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t.close}
          </Button>
          <Button variant="default" onClick={() => void copy()}>
            {t.copy}
          </Button>
          <Button onClick={use}>{t.use}</Button>
        </Group>
      </Stack>
    </Drawer>
  );
}
