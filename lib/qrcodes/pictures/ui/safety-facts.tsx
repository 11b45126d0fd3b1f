"use client";

import { Skeleton, Text, VisuallyHidden } from "@mantine/core";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { SAFETY_LEVELS } from "@/lib/qrcodes/drawing/style";
import classes from "./design-page.module.css";
import { safetyMessages } from "./safety-messages";
import type { LatestVerdict } from "./use-verdict";

type SafetyFactsProps = { latest: LatestVerdict; hasLogo: boolean };

/** How safe a style is, how small it may be printed, and how large its logo may be. */
export function SafetyFacts({ latest: { verdict, isStale }, hasLogo }: SafetyFactsProps) {
  const t = useMessages(safetyMessages);
  const safety = verdict?.safety;
  const say = (value: string | null | undefined) => (verdict === null ? null : (value ?? "—"));
  return (
    <dl className={classes.facts} aria-busy={isStale} data-stale={(verdict !== null && isStale) || undefined}>
      <Fact label={t.level} value={say(safety && t.levels[safety.level])}>
        <span className={classes.reserve} data-level={safety?.level} aria-hidden>
          {SAFETY_LEVELS.map((level) => (
            <i key={level} />
          ))}
        </span>
      </Fact>
      <Fact label={t.smallest} value={say(safety && t.millimetres(safety.smallestMm))}>
        <Text span size="xs" c="dimmed">
          {t.smallestHint}
        </Text>
      </Fact>
      {hasLogo && (
        <Fact
          label={t.largestLogo}
          value={say(typeof safety?.largestLogo === "number" ? t.percent(safety.largestLogo) : null)}
        >
          <Text span size="xs" c="dimmed">
            {t.largestLogoHint}
          </Text>
        </Fact>
      )}
    </dl>
  );
}

/** @param value null while it is not known yet */
function Fact({
  label,
  value,
  children,
}: {
  label: string;
  value: string | null;
  children: React.ReactNode;
}) {
  const t = useMessages(safetyMessages);
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {value === null ? (
          // As high as the word that takes its place.
          <span className={classes.unknown}>
            <VisuallyHidden>{t.unknown}</VisuallyHidden>
            <Skeleton component="span" display="block" h="0.9em" w="4em" />
          </span>
        ) : (
          <b>{value}</b>
        )}
        {children}
      </dd>
    </div>
  );
}
