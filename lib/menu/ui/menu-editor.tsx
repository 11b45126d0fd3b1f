"use client";

import { Button, Grid, Group, Stack } from "@mantine/core";
import { IconLayoutBottombar } from "@tabler/icons-react";
import { useRouter } from "next/navigation";
import { type FormEvent, useRef, useState } from "react";
import { useWatch } from "react-hook-form";
import { useLocale, useMessages } from "@/lib/platform/i18n/locale-context";
import { EmptyState } from "@/lib/ui/empty-state";
import { notifyDone } from "@/lib/ui/notify";
import { useConfirm } from "@/lib/ui/use-confirm";
import { menuMessages } from "../messages";
import type { Menus, TextFinding } from "../types";
import { blamedButtons } from "./blamed-buttons";
import { LiveNotes } from "./live-notes";
import { MenuPreview, type PreviewSide } from "./menu-preview";
import { MenuTextCard } from "./menu-text-card";
import { PublishQuestion } from "./publish-question";
import { starterMenuText } from "./starter";
import { placeCursor, retypeText } from "./type-text";
import { useMenuCheck } from "./use-menu-check";
import { useMenuForm } from "./use-menu-form";

/** Writes a menu as JSON, with the phone beside it, and publishes it. */
export function MenuEditor({ accountId, live, published }: Menus & { accountId: string }) {
  const t = useMessages(menuMessages);
  const locale = useLocale();
  const router = useRouter();
  const confirm = useConfirm();
  const area = useRef<HTMLTextAreaElement>(null);
  const [side, setSide] = useState<PreviewSide>("live");
  const [isStarted, setStarted] = useState(false);
  const onPublished = (number: number) => {
    notifyDone(t.publish.done(number));
    router.refresh();
  };
  const menu = useMenuForm({ accountId, live, published, onPublished });
  const text = useWatch({ control: menu.form.control, name: "text" });
  const check = useMenuCheck(text, menu.blame);

  const showTyped = () => {
    setSide("typed");
    void check.load();
  };
  const start = (beginning: string) => {
    menu.form.setValue("text", beginning, { shouldDirty: true });
    setStarted(true);
    showTyped();
  };
  const choose = ({ line, column }: Pick<TextFinding, "line" | "column">) => {
    if (area.current) placeCursor(area.current, line, column);
  };
  const format = async () => {
    const formatted = (await check.load())?.formatMenuText(menu.form.getValues("text"));
    if (formatted && "line" in formatted) choose(formatted);
    else if (formatted && area.current) retypeText(area.current, formatted.text);
  };
  const publish = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = menu.form.getValues("text");
    // That nothing was typed at all is said below the field.
    if (typed.trim() === "") return menu.submit(event);
    const checks = await check.load();
    if (!checks) return;
    const { buttons, findings } = checks.checkMenuText(typed, null, locale);
    const [first] = findings;
    if (!buttons) return first && choose(first);
    const current = live.type === "live" ? live.buttons : [];
    const body = <PublishQuestion next={buttons} current={current} />;
    if (await confirm({ title: t.publish.title, body, confirm: t.publish.confirm })) menu.submit(event);
  };

  if (live.type === "none" && text === "" && !isStarted && !menu.draft.found)
    return (
      <EmptyState
        icon={<IconLayoutBottombar />}
        title={t.empty.title}
        description={t.empty.description}
        action={
          <Group gap="xs" justify="center">
            <Button onClick={() => start(starterMenuText(locale))}>{t.empty.starter}</Button>
            <Button variant="default" onClick={() => start("")}>
              {t.empty.blank}
            </Button>
          </Group>
        }
      />
    );
  return (
    <Stack gap="lg">
      <LiveNotes live={live} published={published} />
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 4 }}>
          <MenuPreview
            side={side}
            onChoose={(chosen) => (chosen === "typed" ? showTyped() : setSide(chosen))}
            live={live}
            typed={check.preview}
            isStale={check.isStale}
            blamed={blamedButtons(check.blame)}
          />
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 8 }}>
          <form onSubmit={(event) => void publish(event)} noValidate>
            <MenuTextCard
              accountId={accountId}
              menu={menu}
              area={area}
              text={text}
              findings={check.findings}
              published={published}
              onTyped={showTyped}
              onChoose={choose}
              onFormat={() => void format()}
            />
          </form>
        </Grid.Col>
      </Grid>
    </Stack>
  );
}
