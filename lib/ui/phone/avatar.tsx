import classes from "./avatar.module.css";

const PALETTE = ["#f6a192", "#f9d49c", "#9fd8cb", "#8fb9e8", "#c7a8e6", "#f2b8d0", "#b7d68a", "#88c9d9"];
const INK = "#3b2f3a";

/**
 * A face for somebody who has none.
 *
 * @param seed eight hex digits; the same seed is the same face
 */
export function Avatar({ seed, size }: { seed: string; size: number }) {
  const digits = Number.parseInt(seed.slice(0, 8), 16) || 0;
  const back = PALETTE[digits % PALETTE.length];
  const face = PALETTE[(digits + 3 + (digits % 4)) % PALETTE.length];
  return (
    <svg viewBox="0 0 36 36" width={size} height={size} aria-hidden="true" className={classes.avatar}>
      <Face digits={digits} back={back} face={face} />
    </svg>
  );
}

/** An account's picture: a letter of its name, in a colour that the name decides. */
export function AccountAvatar({ name, size }: { name: string; size: number }) {
  const letters = [...name];
  const hue = 140 + (letters.reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % 60);
  return (
    <svg viewBox="0 0 36 36" width={size} height={size} aria-hidden="true" className={classes.avatar}>
      <rect width="36" height="36" fill={`hsl(${hue} 52% 38%)`} />
      <circle cx="30" cy="6" r="14" fill={`hsl(${hue + 24} 55% 48%)`} opacity="0.55" />
      <text x="18" y="24.5" textAnchor="middle" fontSize="18" fontWeight="600" fill="#fff">
        {letters[0]}
      </text>
    </svg>
  );
}

type FaceProps = { digits: number; back: string | undefined; face: string | undefined };

function Face({ digits, back, face }: FaceProps) {
  const lean = ((digits >> 4) % 9) - 4;
  const turn = ((digits >> 8) % 40) - 20;
  const eyes = 2 + ((digits >> 12) % 3);
  const isOpenMouth = ((digits >> 16) & 1) === 1;
  return (
    <>
      <rect width="36" height="36" fill={back} />
      <rect
        width="34"
        height="34"
        rx={((digits >> 20) & 1) === 1 ? 17 : 9}
        fill={face}
        transform={`translate(${lean + 2} ${6 + Math.abs(lean)}) rotate(${turn} 17 17)`}
      />
      <g transform={`translate(${lean} ${2 + Math.abs(lean) / 2}) rotate(${turn / 3} 18 18)`} fill={INK}>
        <ellipse cx={18 - eyes - 2} cy="17" rx="1.3" ry="1.7" />
        <ellipse cx={18 + eyes + 2} cy="17" rx="1.3" ry="1.7" />
        {isOpenMouth ? (
          <path d="M14.5 21.5a3.5 3 0 0 0 7 0z" />
        ) : (
          <path d="M15 22q3 2.4 6 0" fill="none" stroke={INK} strokeWidth="1.3" strokeLinecap="round" />
        )}
      </g>
    </>
  );
}
