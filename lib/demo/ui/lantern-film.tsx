import classes from "./lantern-film.module.css";

/** A short film without a video file: lanterns rise over a river and the moon comes up, again and again. */
export function LanternFilm() {
  return (
    <svg className={classes.film} viewBox="0 0 640 360" role="img" aria-label="动画：月亮升起，灯笼飘过河面">
      <defs>
        <linearGradient id="night" x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stopColor="#2c3a78" />
          <stop offset="0.62" stopColor="#6a5aa8" />
          <stop offset="1" stopColor="#e79a8f" />
        </linearGradient>
      </defs>
      <rect width="640" height="360" fill="url(#night)" />
      <circle className={classes.moon} cx="320" cy="120" r="44" fill="#ffe9b8" />
      <path d="M0 250 Q 110 190 220 235 T 430 220 T 640 240 V360 H0z" fill="#3d3570" />
      <path d="M0 300 H640 V360 H0z" fill="#2a2557" />
      {LANTERNS.map(({ x, delay }) => (
        <g key={x} className={classes.lantern} style={{ animationDelay: `${delay}s` }}>
          <ellipse cx={x} cy="330" rx="13" ry="16" fill="#f2664d" />
          <rect x={x - 6} y="311" width="12" height="4" rx="2" fill="#f8cf7b" />
          <rect x={x - 6} y="345" width="12" height="4" rx="2" fill="#f8cf7b" />
        </g>
      ))}
    </svg>
  );
}

const LANTERNS = [
  { x: 70, delay: 0 },
  { x: 170, delay: -5 },
  { x: 250, delay: -2.5 },
  { x: 365, delay: -7 },
  { x: 455, delay: -1 },
  { x: 560, delay: -4 },
] as const;
