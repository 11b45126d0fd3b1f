import type { Comparison } from "./compare";
import type { MediaPlan, PlannedFile } from "./media";
import type { MenuPlan } from "./menu";
import type { Plan } from "./plan";

/** The plan for a person: a line for each thing that changes, `+` made, `~` changed, `-` deleted or archived. */
export function reportLines(
  { media, articles, written, templates, sets, rules, codes, filing }: Plan,
  menu: MenuPlan | null,
): string[] {
  return [
    ...mediaLines(media),
    ...partLines("article", articles),
    ...partLines("written article", written),
    ...filing.map(({ label, archived, labels }) => {
      return `~ filing of ${label}: ${archived ? "archived" : "in the list"}; labels: ${labels.join(", ") || "none"}`;
    }),
    ...partLines("template", templates),
    ...partLines("set", sets),
    ...partLines("rule", rules),
    ...partLines("code", codes),
    ...menuLines(menu),
  ];
}

/** `articles: 3 made, 0 changed, 1 deleted, 12 as they were; rules: …` */
export function reportTotals(
  { media, articles, written, templates, sets, rules, codes }: Plan,
  menu: MenuPlan | null,
): string {
  const parts = [
    media &&
      `media: ${media.created.length} made, ${media.updated.length} changed, ${media.unchanged} as they were`,
    totals("articles", articles, "deleted"),
    totals("written articles", written, "deleted"),
    totals("templates", templates, "deleted"),
    totals("sets", sets, "deleted"),
    totals("rules", rules, "deleted"),
    totals("codes", codes, "archived"),
    menuTotal(menu),
  ];
  return parts.filter((part) => part !== null).join("; ");
}

/** The plan for a program. */
export function reportJson(
  { media, articles, written, templates, sets, rules, codes }: Plan,
  menu: MenuPlan | null,
) {
  return {
    media: media && {
      created: media.created.map(fileJson),
      updated: media.updated.map(fileJson),
      unchanged: media.unchanged,
    },
    articles: articles && partJson(articles),
    written: written && partJson(written),
    templates: templates && partJson(templates),
    sets: sets && partJson(sets),
    rules: rules && partJson(rules),
    codes: codes && codesJson(codes),
    menu: menu && {
      published: menu.isDifferent,
      buttons: menu.changes.map(({ name, type }) => ({ name, change: type })),
    },
  };
}

function mediaLines(media: MediaPlan | null): string[] {
  if (!media) return [];
  return [
    ...media.created.map(({ wanted }) => `+ file ${wanted.key} (${wanted.name})`),
    ...media.updated.map(({ wanted }) => `~ file ${wanted.key} (${wanted.name}): name, folder`),
  ];
}

function fileJson({ id, wanted }: PlannedFile) {
  return { id, label: `${wanted.key} (${wanted.name})` };
}

function partLines(kind: string, part: Comparison<unknown> | null): string[] {
  if (!part) return [];
  return [
    ...part.created.map(({ label }) => `+ ${kind} ${label}`),
    ...part.updated.map(({ label, fields }) => `~ ${kind} ${label}: ${fields.join(", ")}`),
    ...part.deleted.map(({ id, label }) => `- ${kind} ${label} (${id})`),
  ];
}

const SIGNS = { added: "+", removed: "-", moved: "~", renamed: "~", changed: "~" } as const;

function menuLines(menu: MenuPlan | null): string[] {
  if (!menu?.isDifferent) return [];
  if (menu.changes.length === 0) return ["~ menu: followers have another one than was published last"];
  return menu.changes.map(({ name, type }) => `${SIGNS[type]} menu button ${name}: ${type}`);
}

function menuTotal(menu: MenuPlan | null): string | null {
  if (!menu) return null;
  return menu.isDifferent ? "menu: published anew" : "menu: as it was";
}

function totals(kind: string, part: Comparison<unknown> | null, gone: "deleted" | "archived"): string | null {
  if (!part) return null;
  const { created, updated, deleted, unchanged } = part;
  return `${kind}: ${created.length} made, ${updated.length} changed, ${deleted.length} ${gone}, ${unchanged} as they were`;
}

function partJson({ created, updated, deleted, unchanged }: Comparison<unknown>) {
  return {
    created: created.map(({ id, label }) => ({ id, label })),
    updated: updated.map(({ id, label, fields }) => ({ id, label, fields })),
    deleted: deleted.map(({ id, label }) => ({ id, label })),
    unchanged,
  };
}

/** Codes that the file does not have are not deleted, but archived. */
function codesJson(codes: Comparison<unknown>) {
  const { deleted: archived, ...rest } = partJson(codes);
  return { ...rest, archived };
}
