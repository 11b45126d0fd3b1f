"use client";

import { Button, Grid, Stack } from "@mantine/core";
import { IconLayoutBottombar } from "@tabler/icons-react";
import { useRouter } from "next/navigation";
import { type FormEvent, useRef, useState } from "react";
import { useWatch } from "react-hook-form";
import { useLocale, useMessages } from "@/lib/platform/i18n/locale-context";
import { readJson } from "@/lib/platform/json-source";
import { EmptyState } from "@/lib/ui/empty-state";
import { notifyDone } from "@/lib/ui/notify";
import { useConfirm } from "@/lib/ui/use-confirm";
import { blamedButtons, type Finding, findingsOf } from "../findings";
import { menuMessages } from "../messages";
import { readMenuText } from "../read-menu-text";
import { starterMenuText } from "../starter";
import type { Menus } from "../types";
import { toMenuView } from "../wire";
import { LiveNotes } from "./live-notes";
import { MenuPreview, type PreviewSide } from "./menu-preview";
import { MenuTextCard } from "./menu-text-card";
import { PublishQuestion } from "./publish-question";
import { placeCursor, retypeText } from "./type-text";
import { useMenuForm } from "./use-menu-form";
import { useMenuReading } from "./use-menu-reading";

/** Writes a menu as JSON, with the phone beside it, and publishes it. */
export function MenuEditor({ accountId, live, published }: Menus & { accountId: string }) {
  const t = useMessages(menuMessages);
  const locale = useLocale();
  const router = useRouter();
  const confirm = useConfirm();
  const area = useRef<HTMLTextAreaElement>(null);
  const [side, setSide] = useState<PreviewSide>(live.type === "live" ? "live" : "typed");
  const [isStarted, setStarted] = useState(false);
  const onPublished = (number: number) => {
    notifyDone(t.publish.done(number));
    router.refresh();
  };
  const menu = useMenuForm({ accountId, live, published, onPublished });
  const text = useWatch({ control: menu.form.control, name: "text" });
  const { settled, reading, buttons, isStale } = useMenuReading(text);
  // What WeChat said is about the text that it got, not about what became of it since.
  const blame = menu.blame?.text === settled ? menu.blame : null;

  const start = (beginning: string) => {
    menu.form.setValue("text", beginning, { shouldDirty: true });
    setStarted(true);
  };
  const choose = ({ line, column }: Pick<Finding, "line" | "column">) => {
    if (area.current) placeCursor(area.current, line, column);
  };
  const format = () => {
    const typed = menu.form.getValues("text");
    const source = readJson(typed);
    if ("problem" in source) choose(source);
    else if (area.current) retypeText(area.current, JSON.stringify(source.value, null, 2));
  };
  const publish = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = menu.form.getValues("text");
    const now = readMenuText(typed, locale);
    if ("problems" in now) {
      const [mistake] = now.problems;
      // That nothing was typed at all is said below the field.
      return mistake && typed.trim() !== "" ? choose(mistake) : menu.submit(event);
    }
    const next = toMenuView(now.menu.button);
    const current = live.type === "live" ? live.buttons : [];
    const body = <PublishQuestion next={next} current={current} />;
    if (await confirm({ title: t.publish.title, body, confirm: t.publish.confirm })) menu.submit(event);
  };

  if (live.type === "none" && text === "" && !isStarted && !menu.draft.found)
    return (
      <EmptyState
        icon={<IconLayoutBottombar />}
        title={t.empty.title}
        description={t.empty.description}
        action={
          <>
            <Button onClick={() => start(starterMenuText(locale))}>{t.empty.starter}</Button>
            <Button variant="default" onClick={() => setStarted(true)}>
              {t.empty.blank}
            </Button>
          </>
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
            onChoose={setSide}
            live={live}
            typed={buttons}
            isStale={isStale}
            blamed={blamedButtons(blame)}
          />
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 8 }}>
          <form onSubmit={(event) => void publish(event)} noValidate>
            <MenuTextCard
              accountId={accountId}
              menu={menu}
              area={area}
              text={text}
              findings={findingsOf(reading, blame, locale)}
              published={published}
              onTyped={() => setSide("typed")}
              onChoose={choose}
              onFormat={format}
            />
          </form>
        </Grid.Col>
      </Grid>
    </Stack>
  );
}
