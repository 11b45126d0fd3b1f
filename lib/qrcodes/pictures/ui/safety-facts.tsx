"use client";

import { Text } from "@mantine/core";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { SAFETY_LEVELS, type Safety } from "@/lib/qrcodes/drawing/style";
import classes from "./design-page.module.css";
import { safetyMessages } from "./safety-messages";

type SafetyFactsProps = { safety: Safety | null; isChecking: boolean; hasLogo: boolean };

/** How safe a style is, how small it may be printed, and how large its logo may be. */
export function SafetyFacts({ safety, isChecking, hasLogo }: SafetyFactsProps) {
  const t = useMessages(safetyMessages);
  const unknown = isChecking ? "…" : "—";
  return (
    <dl className={classes.facts}>
      <Fact label={t.level} value={safety ? t.levels[safety.level] : unknown}>
        <span className={classes.reserve} data-level={safety?.level} aria-hidden>
          {SAFETY_LEVELS.map((level) => (
            <i key={level} />
          ))}
        </span>
      </Fact>
      <Fact label={t.smallest} value={safety ? t.millimetres(safety.smallestMm) : unknown}>
        <Text span size="xs" c="dimmed">
          {t.smallestHint}
        </Text>
      </Fact>
      {hasLogo && (
        <Fact
          label={t.largestLogo}
          value={typeof safety?.largestLogo === "number" ? t.percent(safety.largestLogo) : unknown}
        >
          <Text span size="xs" c="dimmed">
            {t.largestLogoHint}
          </Text>
        </Fact>
      )}
    </dl>
  );
}

function Fact({ label, value, children }: { label: string; value: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <b>{value}</b>
        {children}
      </dd>
    </div>
  );
}
