"use client";

import { Grid, Skeleton, VisuallyHidden } from "@mantine/core";
import { Suspense, use } from "react";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { PageHeader } from "@/lib/ui/page-header";
import { menuMessages } from "../messages";
import type { Menus } from "../types";
import { MenuEditor } from "./menu-editor";
import { MenuReader } from "./menu-reader";

type MenuPageProps = {
  accountId: string;
  canEdit: boolean;
  /** Comes when WeChat has answered; the page does not wait for it. */
  menus: Promise<Menus>;
};

/** The menu of an account: what followers have, and what is about to replace it. */
export function MenuPage({ menus, ...frame }: MenuPageProps) {
  const t = useMessages(menuMessages);
  return (
    <>
      <PageHeader title={t.title} description={t.description} />
      <Suspense fallback={<MenuSkeleton />}>
        <MenuScreen {...frame} menus={menus} />
      </Suspense>
    </>
  );
}

function MenuScreen({ accountId, canEdit, menus }: MenuPageProps) {
  const known = use(menus);
  return canEdit ? <MenuEditor accountId={accountId} {...known} /> : <MenuReader {...known} />;
}

function MenuSkeleton() {
  const t = useMessages(menuMessages);
  return (
    <Grid gap="lg" aria-busy>
      <Grid.Col span={{ base: 12, md: 4 }}>
        <VisuallyHidden role="status">{t.loading}</VisuallyHidden>
        <Skeleton height={440} radius="lg" />
      </Grid.Col>
      <Grid.Col span={{ base: 12, md: 8 }}>
        <Skeleton height={440} radius="lg" />
      </Grid.Col>
    </Grid>
  );
}
