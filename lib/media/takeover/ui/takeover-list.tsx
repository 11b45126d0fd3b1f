"use client";

import { Button, Group, SegmentedControl, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { FILE_KINDS, type FileKind } from "@/lib/media/files/file-formats";
import { takeoverMessages } from "@/lib/media/takeover/messages";
import type { TakenMaterial } from "@/lib/media/takeover/types";
import { type AskedPage, PagedChoices } from "@/lib/media/ui/paged-choices";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { MaterialGrid } from "./material-grid";
import { TakeoverProgress } from "./takeover-progress";
import { fetchTakeover } from "./takeover-service";
import { useTakeover } from "./use-takeover";

/** A page of one kind, what is chosen of it, and how taking it over goes. */
export function TakeoverList({ accountId }: { accountId: string }) {
  const t = useMessages(takeoverMessages);
  const [kind, setKind] = useState<FileKind>("image");
  const ask = (type: FileKind, page: number): AskedPage<TakenMaterial> => ({
    page,
    answer: fetchTakeover(accountId, type, page),
  });
  const [asked, setAsked] = useState(() => ask("image", 0));
  const [chosen, setChosen] = useState<TakenMaterial[]>([]);
  const takeover = useTakeover(accountId);
  // The page is not asked for anew, which takes from the calls that WeChat allows: what was taken is known here.
  const isMissing = ({ fileId, mediaId }: TakenMaterial) => fileId === null && !takeover.taken.has(mediaId);
  const wanted = chosen.filter(isMissing);
  const show = (type: FileKind) => {
    setKind(type);
    setChosen([]);
    setAsked(ask(type, 0));
  };
  return (
    <Stack>
      <Group justify="space-between">
        <SegmentedControl
          aria-label={t.kind}
          value={kind}
          onChange={show}
          data={FILE_KINDS.map((value) => ({ value, label: t.kinds[value] }))}
        />
        <Button
          disabled={wanted.length === 0 || takeover.isRunning}
          onClick={() => void takeover.take(kind, wanted)}
        >
          {t.take(wanted.length)}
        </Button>
      </Group>
      <TakeoverProgress takeover={takeover} />
      <PagedChoices
        key={kind}
        asked={asked}
        empty={t.empty[kind]}
        onPage={(page) => {
          setChosen([]);
          setAsked(ask(kind, page));
        }}
      >
        {(items) => (
          <Stack gap="sm">
            <ChooseAll missing={items.filter(isMissing)} onChoose={setChosen} />
            <MaterialGrid
              accountId={accountId}
              kind={kind}
              items={items}
              chosen={wanted}
              isMissing={isMissing}
              onChange={setChosen}
            />
          </Stack>
        )}
      </PagedChoices>
    </Stack>
  );
}

type ChooseAllProps = { missing: TakenMaterial[]; onChoose: (items: TakenMaterial[]) => void };

function ChooseAll({ missing, onChoose }: ChooseAllProps) {
  const t = useMessages(takeoverMessages);
  if (missing.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t.allOurs}
      </Text>
    );
  return (
    <Button size="compact-sm" variant="default" w="fit-content" onClick={() => onChoose(missing)}>
      {t.chooseAll}
    </Button>
  );
}
