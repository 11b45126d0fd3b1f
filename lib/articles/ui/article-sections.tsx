"use client";

import { articleSectionMessages } from "@/lib/articles/section-messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { SectionLinks } from "@/lib/ui/section-links";

const SECTIONS = ["articles", "sets"] as const;

type ArticleSectionsProps = { accountId: string; current: (typeof SECTIONS)[number] };

/** Leads from one page about the account's articles to the other. */
export function ArticleSections({ accountId, current }: ArticleSectionsProps) {
  const t = useMessages(articleSectionMessages);
  const articles = `/accounts/${accountId}/articles`;
  const sections = SECTIONS.map((section) => ({
    href: section === "articles" ? articles : `${articles}/${section}`,
    name: t.sections[section],
    isCurrent: section === current,
  }));
  return <SectionLinks label={t.label} sections={sections} />;
}
