"use client";

import { Button, Group, Select, Stack, Text } from "@mantine/core";
import { IconDeviceFloppy, IconPlus, IconTrash } from "@tabler/icons-react";
import { useRouter } from "next/navigation";
import { lazy, Suspense, useState } from "react";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import type { CodeStyle } from "@/lib/qrcodes/drawing/style";
import { deleteStyleAction, readStyleAction, updateStyleAction } from "@/lib/qrcodes/pictures/actions";
import type { ListedStyle, SavedStyle } from "@/lib/qrcodes/pictures/types";
import { uiMessages } from "@/lib/ui/messages";
import { notifyDone, notifyFailure } from "@/lib/ui/notify";
import { SectionCard } from "@/lib/ui/section-card";
import { useConfirm } from "@/lib/ui/use-confirm";
import { designMessages } from "./design-messages";

const NewStyleDialog = lazy(async () => ({ default: (await import("./new-style-dialog")).NewStyleDialog }));

type StylesCardProps = {
  accountId: string;
  canEdit: boolean;
  styles: ListedStyle[];
  /** The saved style that is open. */
  saved: SavedStyle | null;
  style: CodeStyle;
  isChanged: boolean;
  isRefused: boolean;
  onOpen: (style: SavedStyle | null) => void;
  onSaved: (style: SavedStyle) => void;
};

/** The account's own styles: open one, save what is on the screen. */
export function StylesCard(props: StylesCardProps) {
  const { accountId, canEdit, styles, saved, style, isChanged, isRefused, onSaved } = props;
  const t = useMessages(designMessages).styles;
  const [isNaming, setIsNaming] = useState(false);
  const { isPending, open, save, remove } = useStyleActions(props);
  return (
    <SectionCard title={t.title} description={t.description}>
      <Stack>
        <Select
          label={t.label}
          placeholder={styles.length === 0 ? t.none : t.choose}
          disabled={styles.length === 0}
          clearable
          data={styles.map(({ id, name, hasLogo }) => ({
            value: id,
            label: hasLogo ? `${name} · ${t.withLogo}` : name,
          }))}
          value={saved?.id ?? null}
          onChange={(id) => void open(id)}
        />
        {canEdit ? (
          <Group gap="xs">
            {saved && (
              <Button
                leftSection={<IconDeviceFloppy size={16} aria-hidden />}
                disabled={!isChanged || isRefused}
                loading={isPending}
                onClick={() => void save(saved)}
              >
                {t.save}
              </Button>
            )}
            <Button
              variant="default"
              leftSection={<IconPlus size={16} aria-hidden />}
              disabled={isRefused}
              onClick={() => setIsNaming(true)}
            >
              {t.saveAs}
            </Button>
            {saved && (
              <Button
                variant="subtle"
                color="red"
                leftSection={<IconTrash size={16} aria-hidden />}
                onClick={() => void remove(saved)}
              >
                {t.remove}
              </Button>
            )}
          </Group>
        ) : (
          <Text size="sm" c="dimmed">
            {t.viewerNote}
          </Text>
        )}
      </Stack>
      {isNaming && (
        <Suspense>
          <NewStyleDialog
            accountId={accountId}
            style={style}
            onSaved={onSaved}
            onClose={() => setIsNaming(false)}
          />
        </Suspense>
      )}
    </SectionCard>
  );
}

function useStyleActions({ accountId, style, onOpen, onSaved }: StylesCardProps) {
  const t = useMessages(designMessages).styles;
  const { offline } = useMessages(uiMessages);
  const router = useRouter();
  const confirm = useConfirm();
  const [isPending, setIsPending] = useState(false);

  const open = async (id: string | null) => {
    if (id === null) return onOpen(null);
    const result = await readStyleAction(accountId, { id }).catch(() => null);
    if (result?.ok) onOpen(result.data);
    else notifyFailure(result?.message ?? offline);
  };
  const save = async ({ id, name, revision }: SavedStyle) => {
    setIsPending(true);
    const result = await updateStyleAction(accountId, { id, name, revision, style }).catch(() => null);
    setIsPending(false);
    if (!result?.ok) return notifyFailure(result?.message ?? offline);
    onSaved({ id, name, revision: result.data.revision, style });
    notifyDone(t.saved);
    router.refresh();
  };
  const remove = async ({ id, name }: SavedStyle) => {
    const question = { title: t.question(name), body: t.questionBody, confirm: t.remove, isDangerous: true };
    if (!(await confirm(question))) return;
    const result = await deleteStyleAction(accountId, { id }).catch(() => null);
    if (!result?.ok) return notifyFailure(result?.message ?? offline);
    onOpen(null);
    notifyDone(t.removed);
    router.refresh();
  };
  return { isPending, open, save, remove };
}
