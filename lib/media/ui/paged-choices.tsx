"use client";

import { Alert, Button, Group, Loader, Text, VisuallyHidden } from "@mantine/core";
import { type ReactNode, Suspense, startTransition, use } from "react";
import { mediaMessages } from "@/lib/media/messages";
import { ITEMS_A_PAGE, type MediaPage } from "@/lib/media/types";
import type { ActionResult } from "@/lib/platform/action";
import { useMessages } from "@/lib/platform/i18n/locale-context";

/** One page of a list, asked for; null stands for a server that was not reached. */
export type AskedPage<Item> = { page: number; answer: Promise<ActionResult<MediaPage<Item>> | null> };

type PagedChoicesProps<Item> = {
  asked: AskedPage<Item>;
  /** What is said when there is nothing. */
  empty: string;
  onPage: (page: number) => void;
  children: (items: Item[]) => ReactNode;
};

/** A list at WeChat, page by page: while it is on its way, when it is empty, when WeChat says no. */
export function PagedChoices<Item>(props: PagedChoicesProps<Item>) {
  const t = useMessages(mediaMessages);
  return (
    <Suspense
      fallback={
        <div role="status">
          <VisuallyHidden>{t.loading}</VisuallyHidden>
          <Loader mx="auto" my="xl" display="block" />
        </div>
      }
    >
      <Page {...props} />
    </Suspense>
  );
}

function Page<Item>({ asked, empty, onPage, children }: PagedChoicesProps<Item>) {
  const t = useMessages(mediaMessages);
  const result = use(asked.answer);
  if (!result?.ok)
    return (
      <Alert role="alert" color="red">
        <Text size="sm" mb="xs">
          {result?.message ?? t.offline}
        </Text>
        <Button size="compact-sm" variant="default" onClick={() => onPage(asked.page)}>
          {t.retry}
        </Button>
      </Alert>
    );
  const { total, items } = result.data;
  if (items.length === 0 && asked.page === 0)
    return (
      <Text c="dimmed" ta="center" py="xl" px="md">
        {empty}
      </Text>
    );
  return (
    <>
      {children(items)}
      <Pager page={asked.page} pages={Math.ceil(total / ITEMS_A_PAGE)} onPage={onPage} />
    </>
  );
}

type PagerProps = { page: number; pages: number; onPage: (page: number) => void };

function Pager({ page, pages, onPage }: PagerProps) {
  const t = useMessages(mediaMessages);
  if (pages < 2 && page === 0) return null;
  // As a transition: the old page stays while the new one is on its way.
  const turn = (to: number) => startTransition(() => onPage(to));
  return (
    <Group justify="center" gap="sm" mt="sm">
      <Button size="compact-sm" variant="default" disabled={page === 0} onClick={() => turn(page - 1)}>
        {t.previous}
      </Button>
      <Text size="sm" c="dimmed" role="status">
        {t.page(page + 1, Math.max(pages, page + 1))}
      </Text>
      <Button size="compact-sm" variant="default" disabled={page + 1 >= pages} onClick={() => turn(page + 1)}>
        {t.next}
      </Button>
    </Group>
  );
}
